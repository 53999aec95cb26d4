/** What the tools leave behind, in the order to try: a sign in a path, in lower case. */
const SIGNS: readonly (readonly [tool: string, sign: RegExp])[] = [
  ['Articulate Rise', /(^|\/)scormcontent\/lib\/(rise|main\.bundle|player-\d|lzwcompress|mondrian)/],
  ['Articulate Storyline', /(^|\/)(story_content\/|story(_html5)?\.html$)/],
  ['Adobe Captivate', /(^|\/)(assets\/js\/cpm\.js|cpm\.js|captivate\.css|cpcontent\.js)$/],
  ['iSpring', /(^|\/)(ispring|ispringplayer|ispring_data)|(^|\/)data\/(ispring|html5-unsupported\.html$)/],
  ['Lectora', /(^|\/)(trivantis|a001index\.html|lectora)/],
  ['eXeLearning', /(^|\/)(exe_(jquery|effects|lightbox|export|highlighter)|contentv\d\.xml$|content\.xml$)/],
  ['H5P', /(^|\/)h5p(\.json$|-standalone|-content)/],
  ['Adapt', /(^|\/)adapt\/(js|css)\/adapt\./],
  ['Xerte', /(^|\/)(xenith\.js|rloobject|template\.xwd)/],
  ['Camtasia', /(^|\/)techsmith-smart-player/],
  ['Scenari', /(^|\/)(lib-sc|skin\/scenari|lib-md\/)/],
  ['dominKnow', /(^|\/)(dominknow|scripts\/(showme|tryme)\.js$)/],
  ['Easygenerator', /(^|\/)(easygenerator|publishsettings\.js$)/],
];

/** The authoring tool that most likely made the package, null when nothing tells. Good for advice only. */
export function guessTool(paths: readonly string[]): string | null {
  const names = paths.map((path) => path.toLowerCase());
  return SIGNS.find(([, sign]) => names.some((name) => sign.test(name)))?.[0] ?? null;
}
