// Texts made comparable: no case, no accents, words by their stem. Pure; called by search and by suggested groups.

/** A text as it is searched and compared: no case, no accents, one kind of quotes and of space. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ı/gu, 'i')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[\u2018\u2019`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

/** Words that stand in any note of the six languages and say nothing of its subject; without accents. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'aan al alle alleen als altijd andere bij dan dat de den der deze die dit doen door dus een echt elk elke en er ' +
    'erg gaan geen goed graag haar heb hebben heeft heel het hier hij hoe hun ik ikke in is ja je jij jullie kan ' +
    'komen komt kunnen maar maken meer men met mijn minder moet moeten naar nee niet niets nog nooit nu of om onder ' +
    'ons onze ook op over per soms staat staan te tegen ten ter toch tot tussen uit van veel veld vaak voor waar ' +
    'waarom wat we weer wel weinig werd wie wij willen wil worden wordt zal ze zeer zelf zich zij zijn zit zitten zo ' +
    'zonder zou zouden ' +
    'a about all also an and any are as at be been but by can could do does for from had has have he her here him his ' +
    'how i if into it its just like me more most much my need no not now of on only or other our out so some than that ' +
    'the their them then there these they this those to too us very want was we were what when where which who why ' +
    'will with would you your ' +
    'au aussi aux avec car ce ces cette dans des donc du elle elles est et etre eu il ils je la le les leur lui ma ' +
    'mais mes moi mon ne nos notre nous on ou par pas plus pour qu que qui sa sans se ses si son sont sur ta te tres ' +
    'tu un une vos votre vous ' +
    'aber alle als am auch auf aus bei bin bis da das dass dein dem der des die doch ein eine einem einen einer er es ' +
    'fur hat ich ihr im ist kein keine mehr mein mit muss nach nicht noch nur oder schon sehr sie sind soll um und uns ' +
    'unser vom von vor war weil wenn wie wir zu zum zur ' +
    'ama bir biz bu cok da daha de degil gibi hem her icin ile ise kadar ki ne o olan olarak sen siz su ve veya ya yok ' +
    'في من الى على عن مع هذا هذه ذلك التي الذي ان لا ما هو هي كان او لكن كل'
  ).split(' '),
)

const endings = /(?:tjes?|jes?|ings?|ungen|ung|lar[iı]?|leri?|aux|en|es|er|e|s|n)$/u

/**
 * The stem of a plain word, by one light rule for all six languages: endings off while three letters stay, double
 * letters single, so that "bomen" and "boom" meet. It may be wrong now and then: people decide about every group.
 */
export const stemOf = (word: string): string => {
  let stem = word.replace(/^ال(?=.{3})/u, '')
  for (let turn = 0; turn < 2; turn++) {
    const cut = stem.replace(endings, '')
    if (cut === stem || cut.length < 3) break
    stem = cut
  }
  return stem
    .replace(/(.)\1+/gu, '$1')
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f')
}

export interface Word {
  /** As it was written, without case. */
  readonly written: string
  readonly stem: string
}

/** The words of a text that say something, in order. */
export const wordsOf = (text: string): readonly Word[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((written) => {
    const plain = plainText(written)
    return plain.length < 2 || stopWords.has(plain) ? [] : [{ written, stem: stemOf(plain) }]
  })
