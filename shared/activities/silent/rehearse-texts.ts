// Invented complaints for the rehearsal of a silent table.
import type { Localized } from '../../localized.ts'

export const rehearsedComplaints: readonly Localized[] = [
  {
    nl: 'We vragen dit al jaren.',
    fr: 'Nous le demandons depuis des années.',
    en: 'We have asked for this for years.',
    de: 'Wir fragen das seit Jahren.',
    tr: 'Bunu yıllardır istiyoruz.',
    ar: 'نطلب هذا منذ سنوات.',
  },
  {
    nl: 'Wie belt, krijgt niemand.',
    fr: 'Quand on appelle, personne ne répond.',
    en: 'When you call, nobody answers.',
    de: 'Wer anruft, erreicht niemanden.',
    tr: 'Arayınca kimse açmıyor.',
    ar: 'من يتصل لا يجد أحداً.',
  },
  {
    nl: 'Bij regen staat mijn kelder onder water.',
    fr: 'Quand il pleut, ma cave est inondée.',
    en: 'When it rains my cellar floods.',
    de: 'Bei Regen steht mein Keller unter Wasser.',
    tr: 'Yağmurda bodrumumu su basıyor.',
    ar: 'عندما تمطر يغرق قبوي.',
  },
  {
    nl: 'De werken duurden drie maanden langer dan beloofd.',
    fr: 'Les travaux ont duré trois mois de plus que promis.',
    en: 'The works took three months longer than promised.',
    de: 'Die Arbeiten dauerten drei Monate länger als versprochen.',
    tr: 'Çalışmalar söz verilenden üç ay uzun sürdü.',
    ar: 'استمرت الأشغال ثلاثة أشهر أكثر من الموعد.',
  },
  {
    nl: 'Altijd dezelfde mensen krijgen het woord.',
    fr: 'Ce sont toujours les mêmes qui parlent.',
    en: 'The same people always get to speak.',
    de: 'Immer reden dieselben.',
    tr: 'Hep aynı kişiler konuşuyor.',
    ar: 'دائماً الأشخاص أنفسهم يتكلمون.',
  },
  {
    nl: 'Er is geen plek om te laden zonder boete.',
    fr: 'On ne peut pas décharger sans amende.',
    en: 'There is nowhere to unload without a fine.',
    de: 'Ohne Strafzettel kann man nirgends ausladen.',
    tr: 'Ceza yemeden boşaltacak yer yok.',
    ar: 'لا مكان للتفريغ دون غرامة.',
  },
  {
    nl: 'Ik durf hier ’s avonds niet meer te wandelen.',
    fr: 'Je n’ose plus me promener ici le soir.',
    en: 'I no longer dare to walk here in the evening.',
    de: 'Abends traue ich mich hier nicht mehr hinaus.',
    tr: 'Akşamları burada yürümeye cesaret edemiyorum.',
    ar: 'لم أعد أجرؤ على المشي هنا مساءً.',
  },
  {
    nl: 'De brief was te moeilijk om te lezen.',
    fr: 'La lettre était trop difficile à lire.',
    en: 'The letter was too hard to read.',
    de: 'Der Brief war zu schwer zu lesen.',
    tr: 'Mektup okunamayacak kadar zordu.',
    ar: 'كانت الرسالة صعبة القراءة.',
  },
]
