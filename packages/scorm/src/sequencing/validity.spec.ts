import { describe, expect, it } from '@jest/globals';
import { ALWAYS, aTree, condition, group, Play, when } from '../testing/sequencing.js';
import { reasonOf } from './exceptions.js';
import { flows, isValid, validityOf } from './validity.js';

const menuOf = (play: Play) =>
  validityOf(play.sequencer).menu.map(({ identifier, isChoice, isHidden, state }) => [
    identifier,
    isChoice,
    isHidden,
    state,
  ]);

it('the menu says what may be chosen, what is not to be seen, and how each stands', () => {
  const pre = (action: 'disabled' | 'hiddenFromChoice') => ({ pre: [{ action, ...ALWAYS }] });
  const play = new Play(
    aTree([
      'a',
      { id: 'b', more: pre('disabled') },
      { ...group('g', 'c'), more: pre('hiddenFromChoice') },
      { id: 'd', more: { visible: false } },
      'e',
    ]),
  );
  play.open();
  play.fail().choose('e');
  expect(menuOf(play)).toEqual([
    ['a', true, false, 'failed'],
    ['b', false, false, 'untouched'],
    ['g', false, true, 'untouched'],
    ['c', false, true, 'untouched'],
    ['d', true, true, 'untouched'],
    ['e', true, false, 'begun'],
  ]);
});

describe('the course as a whole', () => {
  const whole = (play: Play) => validityOf(play.sequencer).whole;

  it('may be chosen where choosing it leads to its first part', () => {
    const play = new Play(aTree(['a', 'b']));
    play.open();
    play.choose('b');
    expect(whole(play)).toEqual({ identifier: 'root', isChoice: true });
    play.choose('root');
    expect(play.sequencer.current?.id).toBe('a');
  });

  it('may not where its parts stand side by side', () => {
    const play = new Play(aTree(['a', 'b'], { control: { flow: false } }));
    play.open();
    expect(whole(play)).toMatchObject({ isChoice: false });
    expect(flows(play.sequencer)).toBe(false);
  });

  it('may not where a rule hides it', () => {
    const play = new Play(aTree(['a', 'b'], { more: { pre: [{ action: 'hiddenFromChoice', ...ALWAYS }] } }));
    play.open();
    expect(whole(play)).toMatchObject({ isChoice: false });
    expect(flows(play.sequencer)).toBe(true);
  });
});

it('asking changes nothing', () => {
  const play = new Play(
    aTree([group('g', 'a', 'b'), 'c'], {
      more: { randomization: { when: 'onEachNewAttempt', reorder: true } },
    }),
  );
  play.open();
  play.pass('0.4');
  const before = play.sequencer.state();
  validityOf(play.sequencer);
  isValid(play.sequencer.session, { type: 'exitAll' });
  expect(play.sequencer.state()).toEqual(before);
  expect(play.sequencer.current?.isActive).toBe(true);
});

describe('going on', () => {
  it('is thought through to the end: a rule of the end of this activity may lead elsewhere', () => {
    const onlyPassed = {
      pre: [{ action: 'disabled' as const, ...when(condition('attempted', { not: true })) }],
    };
    const play = new Play(aTree(['a', { id: 'b', more: onlyPassed }]));
    play.open();
    expect(validityOf(play.sequencer)).toMatchObject({ canContinue: false, canPrevious: false });
    const again = new Play(
      aTree([
        { id: 'a', more: { post: [{ action: 'retry', ...ALWAYS }] } },
        { id: 'b', more: onlyPassed },
      ]),
    );
    again.open();
    expect(validityOf(again.sequencer)).toMatchObject({ canContinue: true });
  });

  it('past the last activity is possible: the course ends', () => {
    const play = new Play(aTree(['a']));
    play.open();
    expect(validityOf(play.sequencer).canContinue).toBe(true);
  });

  it('is not possible in a session that is over', () => {
    const play = new Play(aTree(['a']));
    play.open();
    play.ask('exitAll');
    expect(validityOf(play.sequencer)).toMatchObject({ canContinue: false, canPrevious: false, hidden: [] });
  });
});

it('exceptions have a reason in words', () => {
  expect(reasonOf('SB.2.2-2')).toBe('disabled');
  expect(reasonOf('SB.2.9-3')).toBe('hidden');
  expect(reasonOf(null)).toBe('unknown');
});
