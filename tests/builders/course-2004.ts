import { aPackage } from './package.js';

/** A SCORM 2004 package of two lessons that speak to their API by two buttons each, as a zip in memory. */
export function aCourseOfTwo(title: string): Promise<Buffer> {
  return aPackage({
    standard: 'scorm2004',
    title,
    items: [
      { title: 'Observer', identifier: 'observe' },
      { title: 'Décider', identifier: 'decide', scaledPassingScore: 0.8 },
    ],
    files: { 'page-1.html': lesson('Observer'), 'page-2.html': lesson('Décider') },
  });
}

/**
 * Shows where it is, turns to the next page, suspends, or ends with a score and goes on; always by the functions that
 * the specification names.
 */
const lesson = (title: string) => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1><p>Page <output id="page"></output>, <output id="entry"></output></p>
<button type="button" id="turn">Tourner la page</button>
<button type="button" id="end">Terminer et continuer</button>
<script>
  let api = null;
  for (let win = window; !api && win !== win.parent; win = win.parent) api = win.parent.API_1484_11 ?? null;
  api.Initialize('');
  let page = Number(api.GetValue('cmi.location') || 1);
  const show = () => { document.getElementById('page').textContent = String(page); };
  show();
  document.getElementById('entry').textContent = api.GetValue('cmi.entry');
  document.getElementById('turn').addEventListener('click', () => {
    page += 1;
    api.SetValue('cmi.location', String(page));
    api.SetValue('cmi.completion_status', 'incomplete');
    api.SetValue('cmi.exit', 'suspend');
    api.Commit('');
    show();
  });
  document.getElementById('end').addEventListener('click', () => {
    api.SetValue('cmi.score.scaled', '0.9');
    api.SetValue('cmi.success_status', 'passed');
    api.SetValue('cmi.completion_status', 'completed');
    api.SetValue('cmi.exit', 'normal');
    api.SetValue('adl.nav.request', 'continue');
    api.Terminate('');
  });
</script></html>`;
