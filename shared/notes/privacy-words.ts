// First names, titles and words that are no one's name: what `privacy.ts` goes by. Common names of people who live in
// Flemish and Dutch towns, of several origins; names that are everyday words too (Roos, Mark, Wil, Bloem) are left out.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const firstNames = words(
  'aaron abdel abdellah abdul adam ahmed ahmet aisha aïcha alexander ali amina amira amir an andré andrea ann anna anne ' +
    'annelies annemie anouk antoine arne arthur astrid axel ayse ayşe barbara bart bas benjamin bernard bert birgit ' +
    'bjorn bram brigitte carine caroline chantal charlotte chris christel christiane christine christophe claudia ' +
    'danny david debby dennis diana dieter dirk dominique dries eddy edith eline elif elisabeth elke ellen elly els ' +
    'emma emine emre erik eric ernst esma eva evelien evi farah fatiha fatima fatma femke filip finn florian francis ' +
    'franky françoise frank frans freddy frederik freya geert gert gerda gerrit gilbert gino godelieve greet griet ' +
    'guido guy hakan hamza hannah hans hanne hannes hasan hassan heidi helena henk herman hilde hussein huseyin hüseyin ' +
    'ibrahim ilse imane ines ingrid inge isabel isabelle ivan jacqueline jacques jan jasper jean jef jeroen jens jessica ' +
    'jo johan john jonas joris jos josé jozef julie jurgen kadir karel karim karin karl kathleen katrien kemal kenneth ' +
    'kevin khadija khalid kim koen kris kristel kristof kurt kwinten lander laura lars leen lena leo lien lies lieve ' +
    'liesbet lieven lina linda lisa lise lode lore lotte louis louise luc lucas ludo luk lut lydia maarten malika ' +
    'manon marc marcel marco maria marie marieke marijke marina mario marleen marlies martijn martin martine mathias ' +
    'mehmet melissa mia michael michel michiel mieke milan miriam mohamed mohammed moustafa murat mustafa myriam nabil ' +
    'nadia nadine nancy natalie nathalie nele nicolas nicole niels nina noor noura olivier omar osman oumaima pascal ' +
    'pascale patricia patrick patrik paul paula peter petra philippe pierre piet pieter quinten rachid rachida ramazan ' +
    'ria rik rita robbe robert robin roel roger roland rudi rudy ruben ruth ruud said saïd salma sam samira samir sandra ' +
    'sander sara sarah selma serge sibel siebe simon sien simonne sofie sophie stef stefaan stefan steven stijn sven ' +
    'sybille tamara tania thijs thomas tim tine tineke tom toon tuur ursula vanessa veerle véronique viktor vincent ' +
    'walter wannes ward wendy werner wim wouter xavier yasin yasmina yassine youssef yusuf yves yvonne zeynep zineb zoë',
)

/** Before a name, in the product's six languages; without their full stop. */
export const titlesBefore = words(
  'mevrouw mevr mw meneer mijnheer dhr heer juffrouw juf mejuffrouw mej dokter dr prof professor burgemeester schepen ' +
    'wethouder pastoor madame mme monsieur mr mrs ms miss mister mlle maître frau herr bürgermeister bay bayan doktor ' +
    'السيد السيدة الأستاذ الدكتور الدكتورة',
)

/** After these short forms even a name without a capital is one: "mevr. peeters", as people type on a phone. */
export const shortTitles = words('mevr mw dhr mej mme mlle mrs')

/** Turkish titles stand behind: "Ahmet Bey", "Ayşe Hanım". */
export const titlesAfter = words('bey hanım abi abla amca teyze')

/** Between a first and a family name: "Jan van den Berg", "Fatima El Idrissi". */
export const between = words(
  'van de den der ter ten te vande vanden vander von zu du des le la el al ben bin ibn',
)

/** Capitalised, and no one's name: places, authorities, days, feasts; a pair with one of these is not pointed out. */
export const noNames = words(
  'grote kleine oude nieuwe markt plein straat laan weg dreef kaai kade dijk park kerk station stad gemeente centrum ' +
    'sint st onze lieve heilige noord zuid oost west noorder zuider boven beneden hoog laag ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus ' +
    'september oktober november december kerstmis pasen ramadan suikerfeest offerfeest sinterklaas ' +
    'de lijn nmbs ns ocmw vdab rode kruis albert colruyt delhaize aldi lidl hema action bpost proximus telenet ' +
    'vlaanderen vlaamse belgië belgische nederland nederlandse europa europese brussel antwerpen gent brugge leuven ' +
    'mechelen hasselt kortrijk aalst amsterdam rotterdam utrecht new york google facebook whatsapp instagram ' +
    'grand place rue avenue boulevard saint sainte place gare city hall town street square road high main the',
)
