// The Lucide icons of the product under our own names; a bundler keeps only those a surface names. New ones: scripts/icons.mjs.
// Icons are decoration by default: the word beside them is what is read.
import { icon, turning } from './icon.tsx'
import {
  archive,
  arrowLeft,
  arrowRight,
  bell,
  bellOff,
  calendar,
  calendarClock,
  chartNoAxesColumn,
  check,
  chevronDown,
  chevronUp,
  circle,
  circleCheck,
  circleDashed,
  circleQuestionMark,
  circleX,
  clockAlert,
  copy,
  cornerDownLeft,
  doorOpen,
  download,
  eye,
  eyeOff,
  fileText,
  forward,
  grid3x3,
  gripVertical,
  group,
  history,
  hourglass,
  image,
  link,
  listChecks,
  lock,
  mailOpen,
  maximize,
  menu,
  merge,
  messageSquareReply,
  messageSquareText,
  newspaper,
  notebookPen,
  partyPopper,
  pause,
  pencil,
  play,
  printer,
  receiptText,
  redo2,
  rotateCcw,
  rotateCw,
  scale,
  scanSearch,
  scissors,
  search,
  settings,
  shuffle,
  smartphone,
  target,
  timer,
  trash2,
  upload,
  userCheck,
  userSearch,
  volume2,
  volumeX,
  undo2,
  x,
} from './icon-paths.ts'

export type { IconProps } from './icon.tsx'
export * from './icons-early.tsx'
export * from './icons-named.tsx'

export const IconPutAside = /* @__PURE__ */ icon(archive)
export const IconBell = /* @__PURE__ */ icon(bell)
export const IconBellOff = /* @__PURE__ */ icon(bellOff)
export const IconCalendar = /* @__PURE__ */ icon(calendar)
export const IconLater = /* @__PURE__ */ icon(calendarClock)
export const IconLadder = /* @__PURE__ */ icon(chartNoAxesColumn)
export const IconCheck = /* @__PURE__ */ icon(check)
export const IconDown = /* @__PURE__ */ icon(chevronDown)
export const IconUp = /* @__PURE__ */ icon(chevronUp)
export const IconTaken = /* @__PURE__ */ icon(circleCheck)
export const IconNotTaken = /* @__PURE__ */ icon(circleX)
export const IconToCome = /* @__PURE__ */ icon(circle)
export const IconNoAnswer = /* @__PURE__ */ icon(circleDashed)
export const IconHelp = /* @__PURE__ */ icon(circleQuestionMark)
export const IconLate = /* @__PURE__ */ icon(clockAlert)
export const IconCopy = /* @__PURE__ */ icon(copy)
export const IconOpen = /* @__PURE__ */ icon(doorOpen)
export const IconDownload = /* @__PURE__ */ icon(download)
export const IconUnseen = /* @__PURE__ */ icon(eyeOff)
export const IconSee = /* @__PURE__ */ icon(eye)
export const IconSheet = /* @__PURE__ */ icon(fileText)
export const IconGrid = /* @__PURE__ */ icon(grid3x3)
export const IconGroup = /* @__PURE__ */ icon(group)
export const IconEarlier = /* @__PURE__ */ icon(history)
export const IconWaiting = /* @__PURE__ */ icon(hourglass)
export const IconImage = /* @__PURE__ */ icon(image)
export const IconLink = /* @__PURE__ */ icon(link)
export const IconList = /* @__PURE__ */ icon(listChecks)
export const IconLock = /* @__PURE__ */ icon(lock)
export const IconRead = /* @__PURE__ */ icon(mailOpen)
export const IconHallView = /* @__PURE__ */ icon(maximize)
export const IconMenu = /* @__PURE__ */ icon(menu)
export const IconMerge = /* @__PURE__ */ icon(merge)
export const IconRemark = /* @__PURE__ */ icon(messageSquareText)
export const IconAnswers = /* @__PURE__ */ icon(newspaper)
export const IconFromPaper = /* @__PURE__ */ icon(notebookPen)
export const IconCelebrate = /* @__PURE__ */ icon(partyPopper)
export const IconPause = /* @__PURE__ */ icon(pause)
export const IconEdit = /* @__PURE__ */ icon(pencil)
export const IconPlay = /* @__PURE__ */ icon(play)
export const IconPrint = /* @__PURE__ */ icon(printer)
export const IconReceipt = /* @__PURE__ */ icon(receiptText)
export const IconReopen = /* @__PURE__ */ icon(rotateCcw)
export const IconNextRound = /* @__PURE__ */ icon(rotateCw)
export const IconBalance = /* @__PURE__ */ icon(scale)
export const IconSpotlight = /* @__PURE__ */ icon(scanSearch)
export const IconDrag = /* @__PURE__ */ icon(gripVertical)
export const IconCut = /* @__PURE__ */ icon(scissors)
export const IconSearch = /* @__PURE__ */ icon(search)
export const IconSettings = /* @__PURE__ */ icon(settings)
export const IconPhone = /* @__PURE__ */ icon(smartphone)
export const IconShuffle = /* @__PURE__ */ icon(shuffle)
export const IconActorMap = /* @__PURE__ */ icon(target)
export const IconTimer = /* @__PURE__ */ icon(timer)
export const IconDiscard = /* @__PURE__ */ icon(trash2)
export const IconUpload = /* @__PURE__ */ icon(upload)
export const IconRole = /* @__PURE__ */ icon(userCheck)
export const IconMissing = /* @__PURE__ */ icon(userSearch)
export const IconSound = /* @__PURE__ */ icon(volume2)
export const IconQuiet = /* @__PURE__ */ icon(volumeX)
export const IconClose = /* @__PURE__ */ icon(x)

export const IconNext = /* @__PURE__ */ icon(arrowRight, turning)
export const IconBack = /* @__PURE__ */ icon(arrowLeft, turning)
export const IconPassedOn = /* @__PURE__ */ icon(forward, turning)
export const IconAnswered = /* @__PURE__ */ icon(messageSquareReply, turning)
export const IconEnter = /* @__PURE__ */ icon(cornerDownLeft, turning)
/** Not mirrored: the rotation picture 2 → 3 is the same on phone and wall. */
export const IconRotate = /* @__PURE__ */ icon(arrowRight)
export const IconUndo = /* @__PURE__ */ icon(undo2)
export const IconRedo = /* @__PURE__ */ icon(redo2)
