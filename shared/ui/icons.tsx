// The Lucide icons of the product under our own names; a bundler keeps only those a surface names. New ones: scripts/icons.mjs.
// Icons are decoration by default: the word beside them is what is read.
import type { SVGProps } from 'react'
import {
  archive,
  arrowLeft,
  arrowRight,
  bellOff,
  building2,
  calendar,
  calendarClock,
  chartNoAxesColumn,
  check,
  checkCheck,
  chevronDown,
  chevronUp,
  circle,
  circleAlert,
  circleCheck,
  circleDashed,
  circleDot,
  circleQuestionMark,
  circleX,
  clock,
  clockAlert,
  cloudOff,
  copy,
  cornerDownLeft,
  doorOpen,
  download,
  eye,
  eyeOff,
  fileText,
  flag,
  forward,
  globe,
  graduationCap,
  grid3x3,
  group,
  hand,
  handCoins,
  handshake,
  history,
  hourglass,
  house,
  image,
  info,
  key,
  landmark,
  languages,
  link,
  listChecks,
  lock,
  logIn,
  mailOpen,
  mapPin,
  mapPinPlus,
  maximize,
  megaphone,
  menu,
  merge,
  messageSquareOff,
  messageSquareReply,
  messageSquareText,
  minus,
  newspaper,
  notebookPen,
  partyPopper,
  pause,
  pencil,
  penLine,
  play,
  plus,
  presentation,
  printer,
  puzzle,
  receiptText,
  rotateCcw,
  rotateCw,
  scale,
  scanSearch,
  scissors,
  search,
  settings,
  shieldCheck,
  shuffle,
  smartphone,
  squareParking,
  stickyNote,
  store,
  target,
  text,
  timer,
  trash2,
  undo2,
  upload,
  user,
  userCheck,
  userPlus,
  users,
  userSearch,
  volume2,
  volumeX,
  x,
  zap,
} from './icon-paths.ts'

export type IconProps = SVGProps<SVGSVGElement>

/** As Lucide draws them: lines two wide, in the colour of the text, as large as base.css says. */
const icon =
  (path: string, className = 'lucide') =>
  (props: IconProps) => (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <path d={path} />
    </svg>
  )

export const IconPutAside = /* @__PURE__ */ icon(archive)
export const IconBellOff = /* @__PURE__ */ icon(bellOff)
export const IconServices = /* @__PURE__ */ icon(building2)
export const IconCalendar = /* @__PURE__ */ icon(calendar)
export const IconLater = /* @__PURE__ */ icon(calendarClock)
export const IconLadder = /* @__PURE__ */ icon(chartNoAxesColumn)
export const IconCheck = /* @__PURE__ */ icon(check)
export const IconArrived = /* @__PURE__ */ icon(checkCheck)
export const IconDown = /* @__PURE__ */ icon(chevronDown)
export const IconUp = /* @__PURE__ */ icon(chevronUp)
export const IconTaken = /* @__PURE__ */ icon(circleCheck)
export const IconNow = /* @__PURE__ */ icon(circleDot)
export const IconNotTaken = /* @__PURE__ */ icon(circleX)
export const IconAlert = /* @__PURE__ */ icon(circleAlert)
export const IconToCome = /* @__PURE__ */ icon(circle)
export const IconNoAnswer = /* @__PURE__ */ icon(circleDashed)
export const IconHelp = /* @__PURE__ */ icon(circleQuestionMark)
export const IconClock = /* @__PURE__ */ icon(clock)
export const IconLate = /* @__PURE__ */ icon(clockAlert)
export const IconOffline = /* @__PURE__ */ icon(cloudOff)
export const IconCopy = /* @__PURE__ */ icon(copy)
export const IconOpen = /* @__PURE__ */ icon(doorOpen)
export const IconDownload = /* @__PURE__ */ icon(download)
export const IconUnseen = /* @__PURE__ */ icon(eyeOff)
export const IconSee = /* @__PURE__ */ icon(eye)
export const IconSheet = /* @__PURE__ */ icon(fileText)
export const IconFlag = /* @__PURE__ */ icon(flag)
export const IconLanguage = /* @__PURE__ */ icon(globe)
export const IconCulture = /* @__PURE__ */ icon(graduationCap)
export const IconGrid = /* @__PURE__ */ icon(grid3x3)
export const IconGroup = /* @__PURE__ */ icon(group)
export const IconHand = /* @__PURE__ */ icon(hand)
export const IconGive = /* @__PURE__ */ icon(handCoins)
export const IconTogether = /* @__PURE__ */ icon(handshake)
export const IconEarlier = /* @__PURE__ */ icon(history)
export const IconWaiting = /* @__PURE__ */ icon(hourglass)
export const IconHome = /* @__PURE__ */ icon(house)
export const IconImage = /* @__PURE__ */ icon(image)
export const IconInfo = /* @__PURE__ */ icon(info)
export const IconKey = /* @__PURE__ */ icon(key)
export const IconTown = /* @__PURE__ */ icon(landmark)
export const IconTranslate = /* @__PURE__ */ icon(languages)
export const IconLink = /* @__PURE__ */ icon(link)
export const IconList = /* @__PURE__ */ icon(listChecks)
export const IconLock = /* @__PURE__ */ icon(lock)
export const IconRead = /* @__PURE__ */ icon(mailOpen)
export const IconPin = /* @__PURE__ */ icon(mapPin)
export const IconPinAdd = /* @__PURE__ */ icon(mapPinPlus)
export const IconHallView = /* @__PURE__ */ icon(maximize)
export const IconMegaphone = /* @__PURE__ */ icon(megaphone)
export const IconMenu = /* @__PURE__ */ icon(menu)
export const IconMerge = /* @__PURE__ */ icon(merge)
export const IconSilent = /* @__PURE__ */ icon(messageSquareOff)
export const IconRemark = /* @__PURE__ */ icon(messageSquareText)
export const IconMinus = /* @__PURE__ */ icon(minus)
export const IconAnswers = /* @__PURE__ */ icon(newspaper)
export const IconFromPaper = /* @__PURE__ */ icon(notebookPen)
export const IconCelebrate = /* @__PURE__ */ icon(partyPopper)
export const IconPause = /* @__PURE__ */ icon(pause)
export const IconEdit = /* @__PURE__ */ icon(pencil)
export const IconWrite = /* @__PURE__ */ icon(penLine)
export const IconPlay = /* @__PURE__ */ icon(play)
export const IconPlus = /* @__PURE__ */ icon(plus)
export const IconBoard = /* @__PURE__ */ icon(presentation)
export const IconPrint = /* @__PURE__ */ icon(printer)
export const IconInterests = /* @__PURE__ */ icon(puzzle)
export const IconReceipt = /* @__PURE__ */ icon(receiptText)
export const IconReopen = /* @__PURE__ */ icon(rotateCcw)
export const IconNextRound = /* @__PURE__ */ icon(rotateCw)
export const IconBalance = /* @__PURE__ */ icon(scale)
export const IconSpotlight = /* @__PURE__ */ icon(scanSearch)
export const IconCut = /* @__PURE__ */ icon(scissors)
export const IconSearch = /* @__PURE__ */ icon(search)
export const IconSettings = /* @__PURE__ */ icon(settings)
export const IconPhone = /* @__PURE__ */ icon(smartphone)
export const IconSafe = /* @__PURE__ */ icon(shieldCheck)
export const IconShuffle = /* @__PURE__ */ icon(shuffle)
export const IconParking = /* @__PURE__ */ icon(squareParking)
export const IconNote = /* @__PURE__ */ icon(stickyNote)
export const IconShop = /* @__PURE__ */ icon(store)
export const IconActorMap = /* @__PURE__ */ icon(target)
export const IconText = /* @__PURE__ */ icon(text)
export const IconTimer = /* @__PURE__ */ icon(timer)
export const IconDiscard = /* @__PURE__ */ icon(trash2)
export const IconUndo = /* @__PURE__ */ icon(undo2)
export const IconUpload = /* @__PURE__ */ icon(upload)
export const IconPerson = /* @__PURE__ */ icon(user)
export const IconRole = /* @__PURE__ */ icon(userCheck)
export const IconPersonAdd = /* @__PURE__ */ icon(userPlus)
export const IconMissing = /* @__PURE__ */ icon(userSearch)
export const IconPeople = /* @__PURE__ */ icon(users)
export const IconSound = /* @__PURE__ */ icon(volume2)
export const IconQuiet = /* @__PURE__ */ icon(volumeX)
export const IconClose = /* @__PURE__ */ icon(x)
export const IconActive = /* @__PURE__ */ icon(zap)

/* These point along the reading direction, so they turn around when a page reads from right to left. */
const turning = 'lucide flip-rtl'
export const IconNext = /* @__PURE__ */ icon(arrowRight, turning)
export const IconBack = /* @__PURE__ */ icon(arrowLeft, turning)
export const IconPassedOn = /* @__PURE__ */ icon(forward, turning)
export const IconAnswered = /* @__PURE__ */ icon(messageSquareReply, turning)
export const IconFromOutside = /* @__PURE__ */ icon(logIn, turning)
export const IconEnter = /* @__PURE__ */ icon(cornerDownLeft, turning)
/** Not mirrored: the rotation picture 2 → 3 is the same on phone and wall. */
export const IconRotate = /* @__PURE__ */ icon(arrowRight)
