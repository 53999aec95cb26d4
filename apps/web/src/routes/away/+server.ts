import { directionOf } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import type { RequestHandler } from './$types';

/**
 * Where the quick exit leads: a page about the weather without our name, mark or script, which fits any screen seen
 * over a shoulder. It asks nothing of anybody's server, so no third party learns who had to leave in a hurry.
 */
export const GET: RequestHandler = ({ locals: { locale } }) => {
  const rows = [
    ['0', m.player_away_0()],
    ['1–3', m.player_away_1()],
    ['4–5', m.player_away_4()],
    ['6–7', m.player_away_6()],
    ['8–9', m.player_away_8()],
    ['10–12', m.player_away_10()],
  ];
  const html = `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${m.player_away_title()}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${m.player_away_heading()}</h1>
<p>${m.player_away_text()}</p>
<table>
<tr><th scope="col">${m.player_away_force()}</th><th scope="col">${m.player_away_effect()}</th></tr>
${rows.map(([force, effect]) => `<tr><td><bdi dir="ltr">${force}</bdi></td><td>${effect}</td></tr>`).join('\n')}
</table>
</main>
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  });
};

// Not our own colours and sizes: nothing here may look like Vigie.
const style = `
body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
td:first-child { white-space: nowrap; }
th, td { padding: 0.5rem; text-align: start; vertical-align: top; border-bottom: 1px solid GrayText; }
`;
