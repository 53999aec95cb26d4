import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Whole TTFs under the Open Font License. IBM Plex for Arabic: the Noto Arabic fonts draw right, but what is copied out
// of the PDF has doubled letters.
const files = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
];

/** The fonts of every document that we render; there are no others. */
export const fonts = (): Buffer[] =>
  files.map((file) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`))));
