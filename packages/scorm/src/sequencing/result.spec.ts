import { describe, expect, it } from '@jest/globals';
import { aTree, Play } from '../testing/sequencing.js';
import { sequencedResult } from './result.js';

const resultOf = (play: Play) =>
  sequencedResult(play.tree, play.sequencer.state(), Object.fromEntries(play.sequencer.session.globals));

it('half a course is neither failed nor graded', () => {
  const play = new Play(aTree(['a', 'b']));
  expect(resultOf(play)).toEqual({ completion: 'not-attempted', success: 'unknown', scaledScore: null });
  play.open();
  expect(resultOf(play)).toEqual({ completion: 'incomplete', success: 'unknown', scaledScore: null });
  play.fail('0.2').ask('continue');
  expect(resultOf(play)).toEqual({ completion: 'incomplete', success: 'unknown', scaledScore: null });
  play.pass('0.8').ask('continue');
  expect(resultOf(play)).toEqual({ completion: 'completed', success: 'failed', scaledScore: 0.5 });
});

it('what an activity says counts before it has ended: many courses are closed without another word', () => {
  const play = new Play(aTree(['a']));
  play.open();
  play.pass('1');
  expect(resultOf(play)).toEqual({ completion: 'completed', success: 'passed', scaledScore: 1 });
});

it('a course that was left for good may have failed without being complete', () => {
  const play = new Play(aTree(['a']));
  play.open();
  play.say({ completion_status: 'incomplete', success_status: 'failed' }).ask('exitAll');
  expect(resultOf(play)).toEqual({ completion: 'incomplete', success: 'failed', scaledScore: null });
});

it('a score below nothing is nothing', () => {
  const play = new Play(aTree(['a']));
  play.open();
  play.fail('-0.5').ask('exitAll');
  expect(resultOf(play)).toMatchObject({ scaledScore: 0 });
});

describe('a state', () => {
  it('cannot claim more for the whole than for its parts', () => {
    const play = new Play(aTree(['a', 'b']));
    play.open();
    const state = play.sequencer.state();
    state.activities['root'] = {
      ...state.activities['root'],
      completed: true,
      objectives: { '': { satisfied: true, measure: 1 } },
    };
    expect(sequencedResult(play.tree, state, {})).toEqual({
      completion: 'incomplete',
      success: 'unknown',
      scaledScore: null,
    });
  });

  it('of another tree is read as far as it fits', () => {
    const state = new Play(aTree(['x'])).sequencer.state();
    state.activities['__proto__'] = { attempts: 1 };
    state.current = 'x';
    expect(sequencedResult(aTree(['a']), state, {})).toMatchObject({ completion: 'not-attempted' });
  });
});
