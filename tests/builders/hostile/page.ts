/** What an attacker can find out about the house: addresses, and where stolen goods would go. */
export interface Target {
  /** Origin of the LMS. */
  lms: string;
  /** Origin of a server of the attacker's; nothing may ever arrive there. */
  sink: string;
  /** Whatever else one attack wants to know. */
  [more: string]: string;
}

/** Tries one thing and notes what came of it: its result as text, or `refused: <why>`. */
export type Attempt = (name: string, work: () => unknown) => Promise<void>;

/** What a hostile package does. It runs in the package's page, so it must not use anything around it. */
export type Attack = (attempt: Attempt, target: Target) => void | Promise<void>;

/** How long a thing may take that is never going to happen. */
const PATIENCE_MS = 1_000;

/** A page of a package that carries out an attack and writes what it got into its own `<output>`. */
export function hostilePage(attack: Attack, target: Target): string {
  const code = `(${attack})(attempt, ${JSON.stringify(target)})`.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Leçon</title>
<h1>Leçon</h1><output></output>
<script>
  const got = {};
  const output = document.querySelector('output');
  const later = () => new Promise((_, fail) => setTimeout(() => fail({ name: 'nothing' }), ${PATIENCE_MS}));
  async function attempt(name, work) {
    try {
      got[name] = String(await Promise.race([(async () => work())(), later()]));
    } catch (error) {
      got[name] = 'refused: ' + (error && error.name);
    }
    output.textContent = JSON.stringify(got);
  }
  Promise.resolve(${code}).then(
    () => output.setAttribute('data-over', ''),
    (error) => (output.textContent = 'broke: ' + error),
  );
</script></html>`;
}
