import type { Locale } from '@vigie/contracts';

/** Words that may stand before a name without being one. */
export const titles =
  /^(?:M|Mme|Mlle|Mr|Mrs|Ms|Miss|Sr|Sra|Srta|Dr|Dra|Pr|Monsieur|Madame|Mademoiselle|Señor|Señora|Doña|Don)$/u;

/** Small words inside a name: Fatou de la Cruz, Omar ben Youssef. */
export const particles = /^(?:de|del|da|di|la|los|ben|bin|ibn|bint|el|al|von|van|der|ould|bou)$/u;

const split = (words: string): string[] => words.trim().split(/\s+/);

/** First words of sentences that are capitalised for no other reason. */
export const openers = new Set(
  split(`
    a an the this that these those she he they it we you i her his their our your in on at for from with without when
    while where who what why how if then there here after before during since until because but and or no not yes each
    every some many most all both one two three let do does did is are was were be can could may must should would
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu qui que quoi quand où comment
    pourquoi si alors après avant pendant depuis dans sur sous chez pour par avec sans mais et ou donc car ni non oui
    chaque tout tous toute toutes plusieurs certains aucun aucune son sa ses leur leurs notre votre mon ma mes au aux en y
    el los las unos unas ella ellos ellas nosotros usted ustedes yo tú quien quién qué cuándo cuando dónde donde cómo como
    selon según under por para entre hacia vers près near porque aunque entonces después antes durante desde hasta con sin pero y o ni sí cada todo todos toda todas
    su sus nuestra nuestro mi se lo al hay es son está están era eran fue puede debe
  `),
);

/** Capitalised words of this field that name nobody. */
export const fieldWords = new Set(
  split(`
    article articles art protocole protocol protocolo convention convenio convención code código charte charter carta
    loi law ley directive directiva état états estado estados state states nations unies unidas united naciones onu un
    organisation organización organization internationale international internacional migrations migraciones office
    oficina conseil council consejo europe europa européenne european europea afrique africa africana asie asia amérique
    america américa méditerranée mediterranean mediterráneo orient palerme palermo genève geneva ginebra istanbul
    varsovie warsaw internet facebook whatsapp telegram instagram tiktok messenger google croix rouge croissant red cross
    crescent interpol europol frontex unicef ong ngo union unión parlement parliament parlamento cour court corte tribunal
    ministère ministry ministerio police policía gendarmerie module lesson leçon lección case cas caso vigie
    nord sud est ouest north south east west norte sur este oeste noël christmas navidad ramadan ramadán god dieu dios
    dublin schengen commission comisión committee comité mission misión plan principles principios principes guidelines
    directrices human humans rights derechos humanos droits homme criminal penal pénal special especial rapporteur
    rapporteuse relatora world mundial monde health santé salud high commissioner commissariat haut alto comisionado
    refugees refugiados réfugiés grand grande gran chamber chambre sala general national nacional nationale action acción
    crime drugs drogue droga delito delincuencia organized organizada transnational transnacional member miembros ngos
    observation observación comment women mujeres femmes children niños enfants trafficking persons personas england
    angleterre inglaterra wales galles gales free walk basic global bureau
  `),
);

/** Given names that are met often; enough to see one at the head of a sentence, and in Arabic at all. */
export const givenNames = new Set(
  split(`
    Amina Fatima Fatou Mariam Aïcha Aisha Khadija Salma Leïla Leila Layla Nadia Samira Yasmine Sara Sarah Nour Hiba Rania
    Mohamed Mohammed Muhammad Ahmed Ali Omar Youssef Yusuf Ibrahim Hassan Hussein Karim Samir Tarek Mehdi Amadou Moussa
    Ousmane Blessing Joy Grace Precious Chioma Ngozi Chidi Emeka Mirela Elena Ioana Andreea Ana María Maria Lucía Sofía
    Carmen José Juan Carlos Luis Miguel Pedro Diego Rosa Marie Sophie Julie Camille Pierre Jean Paul Jacques Thomas
    Nicolas John James Mary Anna Emma David Michael Peter Linh Nguyen Mai Ivan Olga Natalia Svetlana Rahel Selam Abebe
  `),
);

export const arabicNames = new Set(
  split(`
    محمد أحمد عمر يوسف إبراهيم حسين سمير طارق مهدي خالد مصطفى محمود عبدالله
    أمينة فاطمة مريم عائشة خديجة سلمى ليلى نادية سميرة ياسمين سارة رانيا زينب
  `),
);
/** Arabic has no capitals: these words say that a name comes. */
export const arabicBefore =
  /^(?:و|ف|ل|ب)?(?:السيد|السيدة|الآنسة|الدكتور|الدكتورة|المدعو|المدعوة|تدعى|يدعى|اسمها|اسمه|وتدعى|ويدعى)$/u;

export const months: Record<Locale, string> = {
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  ar: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين',
};

/** A date after these is that of a law, which is public. */
export const lawBefore =
  /(?:loi|ordonnance|décret|directive|convention|protocole|arrêt|arrêté|décision|law|act|decree|regulation|protocol|ruling|ley|decreto|directiva|convenio|sentencia|protocolo|قانون|القانون|مرسوم|اتفاقية|بروتوكول|قرار)[^.!?؟]{0,40}$/iu;

/** An age, said in figures. */
export const ages: Record<Locale, RegExp> = {
  fr: /\b(\d{1,2}) ?ans\b/u,
  en: /\b(\d{1,2})[ -]years?[ -]old\b|\baged (\d{1,2})\b/u,
  es: /\b(\d{1,2}) ?años\b/u,
  ar: /(\d{1,2}|[٠-٩]{1,2}) ?(?:سنة|عام|عاما|عامًا|سنوات)/u,
};

/** Beginnings of words that say where somebody is from. */
export const nationalities: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:nigérian|sénégalais|ivoirien|malien|guinéen|camerounais|congolais|marocain|algérien|tunisien|libyen|égyptien|soudanais|érythréen|éthiopien|somalien|syrien|irakien|afghan|pakistanais|indien|bangladais|philippin|vietnamien|chinois|thaïlandais|roumain|bulgare|moldave|ukrainien|albanais|serbe|russe|colombien|vénézuélien|péruvien|brésilien|haïtien|turc)\p{L}*/iu,
  en: /(?<!\p{L})(?:Nigeri|Senegal|Ivorian|Mali|Guinea|Cameroon|Congol|Morocc|Algeri|Tunisi|Libya|Egypti|Sudan|Eritre|Ethiopi|Somali|Syria|Iraqi|Afghan|Pakistan|Indian|Banglades|Filipin|Vietnam|Chinese|Thai|Romania|Bulgaria|Moldov|Ukraini|Albania|Serbia|Russian|Colombia|Venezuel|Peruvian|Brazilian|Haitian|Turkish)\p{L}*/u,
  es: /(?<!\p{L})(?:nigerian|senegal|marfileñ|malien|guinean|camerunes|congoleñ|marroqu|argelin|tunecin|libi|egipci|sudanes|eritre|etíop|somal|siri|iraqu|afgan|pakistan|indi[oa]|bangladesh|filipin|vietnamit|chin[oa]|tailandes|ruman|búlgar|moldav|ucranian|albanes|serbi|rus[oa]|colombian|venezolan|peruan|brasileñ|haitian|turc)\p{L}*/iu,
  ar: /(?:نيجيري|سنغالي|مالي|غيني|كاميروني|كونغولي|مغربي|جزائري|تونسي|ليبي|مصري|سوداني|إريتري|إثيوبي|صومالي|سوري|عراقي|أفغاني|باكستاني|هندي|بنغلاديشي|فلبيني|فيتنامي|صيني|تايلاندي|روماني|بلغاري|أوكراني|ألباني|روسي)ة?/u,
};

export const jobs: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:coiffeu(?:r|se)|serveu(?:r|se)|cuisini(?:er|ère)|domestique|employée? de maison|femme de ménage|ouvri(?:er|ère)|maçon|couturi(?:er|ère)|infirmi(?:er|ère)|esthéticienne|danseuse|manucure|chauffeur|pêcheur|berg(?:er|ère)|étudiante?|footballeur|nounou|aide-soignante?)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:hairdresser|waiter|waitress|cook|domestic worker|maid|cleaner|builder|bricklayer|seamstress|nurse|beautician|dancer|manicurist|nail technician|driver|fisherman|shepherd|student|footballer|nanny|carer|farm worker)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:peluquer[oa]|camarer[oa]|cociner[oa]|empleada doméstica|empleada del hogar|limpiadora|obrer[oa]|albañil|costurera|enfermer[oa]|esteticista|bailarina|manicurista|conductor|pescador|pastor|estudiante|futbolista|niñera|cuidadora|jornalero)(?!\p{L})/iu,
  ar: /(?:حلاق|مصففة شعر|نادل|طباخ|عاملة منزلية|خادمة|عاملة نظافة|عامل بناء|بناء|خياط|ممرض|راقصة|سائق|صياد|راع|طالب|لاعب كرة|مربية)ة?/u,
};
