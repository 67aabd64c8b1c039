// The poster at the door: the same QR, code and address as on the projector, and how to join in each of the workshop's languages.
import type { ReactNode } from 'react'
import { directionOf, type Language } from '../../../shared/localized.ts'
import { inks } from '../pdf/colours.ts'
import { qr } from '../pdf/marks.ts'
import { box, boxed, code, text } from '../pdf/parts.ts'
import { a4, fitted, sheetPage, type Sheet } from './sheet.ts'

const margin = 36
const inner = a4.width - 2 * margin

/** As it is said and written on the wall: in two halves. */
const spoken = (whole: string): string => `${whole.slice(0, 3)} ${whole.slice(3)}`

const head = ({ kit, scale: k }: Sheet): ReactNode => {
  const size = fitted(kit.title, { most: 40, least: 15, width: inner, lines: 2 })
  return box(
    { marginBottom: 14 * k },
    text(kit.title, {
      as: 'H1',
      lines: 3,
      style: { fontSize: size * k, fontWeight: 700, lineHeight: 1.15, textAlign: 'center' },
    }),
    text([kit.place, kit.date].filter((part) => part !== '').join(', '), {
      lines: 2,
      style: { fontSize: 15 * k, color: inks.ink2, marginTop: 4 * k, textAlign: 'center' },
    }),
  )
}

const way = ({ kit, scale: k, t }: Sheet): ReactNode => {
  const { door } = kit
  const width = 330
  return box(
    {
      alignSelf: 'center',
      alignItems: 'center',
      width: width * k,
      paddingVertical: 6 * k,
      borderWidth: 1.5 * k,
      borderColor: inks.ink,
      borderRadius: 10 * k,
      backgroundColor: inks.white,
    },
    qr(door.qr, 312 * k, t('kit.qr', { address: door.address })),
    code(spoken(door.code), { fontSize: 66 * k, lineHeight: 1.1 }),
    text(door.address, {
      style: {
        fontSize: fitted(door.address, { most: 19, least: 6, width: width - 20, lines: 1 }) * k,
        fontWeight: 700,
        marginTop: 2 * k,
        marginBottom: 4 * k,
      },
    }),
  )
}

const howIn = (sheet: Sheet, language: Language, size: number, width: `${number}%`): ReactNode => {
  const { scale: k, kit } = sheet
  const t = sheet.translateIn(language)
  const direction = directionOf(language)
  const line = (words: string, isBold = false): ReactNode =>
    text(words, {
      lang: language,
      direction,
      style: { fontSize: size * k, lineHeight: 1.3, ...(isBold ? { fontWeight: 700 } : {}) },
    })
  return boxed(
    { width, paddingHorizontal: 8 * k, paddingVertical: 5 * k },
    { tag: { type: 'Sect', lang: language }, key: language },
    line(`${t('kit.scan')} ${t('kit.type', { address: kit.door.address })}`, true),
    line(t('kit.account')),
    line(t('kit.noPhone')),
  )
}

const ways = (sheet: Sheet): ReactNode => {
  const { languages } = sheet.kit
  const isAlone = languages.length < 3
  const size = isAlone ? 17 : languages.length < 5 ? 13.5 : 11.5
  return box(
    { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'center', marginTop: 12 * sheet.scale },
    ...languages.map((language) => howIn(sheet, language, size, isAlone ? '100%' : '50%')),
  )
}

/** One page. */
export const posterPages = (sheet: Sheet): readonly ReactNode[] => [
  sheetPage(
    sheet,
    {
      bookmark: sheet.t('kit.poster'),
      style: { padding: margin * sheet.scale },
    },
    head(sheet),
    way(sheet),
    ways(sheet),
  ),
]
