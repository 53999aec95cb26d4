import { describe, expect, it } from '@jest/globals';
import type { CommitEnvelope } from '@vigie/scorm';
import { Farewell } from './farewell.js';
import { Journal } from './journal.js';
import { Recorder } from './recorder.js';
import { ATTEMPT } from './testing.js';

interface Body {
  token: string;
  envelope: CommitEnvelope;
}

/** A page that goes away; `answer` is what its server says. */
function aDeparture(answer: (envelope: CommitEnvelope) => string | null) {
  const journal = new Journal(null);
  const handed: CommitEnvelope[] = [];
  const sent: Body[] = [];
  const recorder = new Recorder({ attempt: ATTEMPT, epoch: 1, startSeq: 1 }, journal, (commit) =>
    handed.push(commit),
  );
  const farewell = new Farewell('a-token', recorder, journal, async (body) => {
    expect(new TextEncoder().encode(body).byteLength).toBeLessThan(60_000);
    const parsed: Body = JSON.parse(body);
    sent.push(parsed);
    return answer(parsed.envelope);
  });
  const says = (suspend_data: string, item = 'a') =>
    recorder.record({
      item,
      cmi: { core: { lesson_status: 'incomplete' }, suspend_data, launch_data: 'l'.repeat(2_000) },
      final: false,
      sticky: { passed: false, score: null },
      seconds: 0,
    });
  return { journal, recorder, farewell, handed, sent, says };
}

const held = ({ seq }: CommitEnvelope) => JSON.stringify({ acked: seq, lease: 'held' });
const answered = () => new Promise((resolve) => setTimeout(resolve));

describe('the farewell', () => {
  it('sends what is not acknowledged, the newest first, with the token', () => {
    const { farewell, says, sent } = aDeparture(held);
    says('x', 'a');
    says('y', 'b');
    farewell.sendAll();
    expect(sent.map(({ token, envelope }) => [token, envelope.item])).toEqual([
      ['a-token', 'b'],
      ['a-token', 'a'],
    ]);
  });

  it('settles only what it has sent: the highest number says nothing of another item', async () => {
    const { farewell, says, journal } = aDeparture(({ item, seq }) =>
      item === 'b' ? JSON.stringify({ acked: seq, lease: 'held' }) : null,
    );
    says('x', 'a');
    says('y', 'b');
    farewell.sendAll();
    await answered();
    expect(journal.all().map(({ item }) => item)).toEqual(['a']);
  });

  it('does not send the same twice while it is under way, and again when it has failed', async () => {
    let isDown = true;
    const { farewell, says, sent } = aDeparture((envelope) => {
      if (isDown) throw new TypeError('no network');
      return held(envelope);
    });
    says('x');
    farewell.sendAll();
    farewell.sendAll();
    expect(sent).toHaveLength(1);

    await answered();
    isDown = false;
    farewell.sendAll();
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['too long with the rest', 's'.repeat(58_000), true],
    ['too long by itself', 's'.repeat(61_000), false],
    ['short in characters, long in bytes', 'م'.repeat(31_000), false],
  ])('sends the essence of what is %s', async (_case, memory, isKept) => {
    const { farewell, says, sent, journal, handed } = aDeparture(held);
    says(memory);
    farewell.sendAll();
    expect(sent[0]?.envelope).toMatchObject({
      kind: 'reduced',
      seq: 2,
      cmi: { core: { lesson_status: 'incomplete' } },
    });
    expect(sent[0]?.envelope.cmi.suspend_data).toBe(isKept ? memory : undefined);

    await answered();
    // The full one waits under a number that the acknowledgement of its extract (2) does not cover.
    journal.acknowledge(ATTEMPT, 1, 2);
    expect(journal.all()).toMatchObject([{ kind: 'full', seq: 3, cmi: { suspend_data: memory } }]);
    expect(handed.at(-1)?.seq).toBe(3);
    farewell.sendAll();
    expect(sent).toHaveLength(1);
  });

  it('sends the essence again when it has not arrived', async () => {
    const { farewell, says, sent } = aDeparture(() => null);
    says('s'.repeat(61_000));
    farewell.sendAll();
    await answered();
    farewell.sendAll();
    expect(sent.map(({ envelope }) => [envelope.kind, envelope.seq])).toEqual([
      ['reduced', 2],
      ['reduced', 4],
    ]);
  });

  it('counts what is in flight: browsers refuse more than 64 KB over all', () => {
    const { farewell, says, sent } = aDeparture(held);
    says('x'.repeat(40_000));
    farewell.sendAll();
    says('y'.repeat(40_000));
    farewell.sendAll();
    expect(sent.map(({ envelope }) => envelope.kind)).toEqual(['full', 'reduced']);
  });

  it('takes the page of a captive portal for no answer', async () => {
    const { farewell, says, journal } = aDeparture(() => '<html>Welcome to our Wi-Fi</html>');
    says('x');
    farewell.sendAll();
    await answered();
    expect(journal.all()).toHaveLength(1);
  });

  it('hears that another device leads', async () => {
    const { farewell, says, recorder } = aDeparture(() => JSON.stringify({ acked: 1, lease: 'lost' }));
    says('x');
    farewell.sendAll();
    await answered();
    expect(recorder.hasLost).toBe(true);
  });
});
