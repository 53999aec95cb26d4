import { describe, expect, it } from '@jest/globals';
import { aTree, condition, group, Play, when } from '../testing/sequencing.js';
import { whyNotDelivered } from './delivery.js';
import { sequence } from './requests.js';

/** DB.1.1, DB.2, DB.2.1, and what of SB.2 walks nowhere: SB.2.6, SB.2.10, SB.2.11, SB.2.13 */

describe('a delivery', () => {
  it('is of leaves alone, and of nothing below what is closed', () => {
    const closed = { pre: [{ action: 'disabled' as const, ...when(condition('always')) }] };
    const { session } = new Play(aTree([{ ...group('g', 'a'), more: closed }, 'b'])).sequencer;
    const why = (id: string) => {
      const activity = session.find(id);
      return activity && whyNotDelivered(session, activity);
    };
    expect(['root', 'g', 'a', 'b'].map(why)).toEqual(['DB.1.1-1', 'DB.1.1-1', 'DB.1.1-3', null]);
  });

  it('counts an attempt of everything that was not active, and knows nothing of the one before', () => {
    const play = new Play(aTree([group('g', 'a', 'b'), 'c']));
    play.open();
    play.pass('0.5').ask('continue');
    const attempts = () =>
      ['root', 'g', 'a', 'b', 'c'].map((id) => play.sequencer.session.find(id)?.attempts);
    expect(attempts()).toEqual([1, 1, 1, 1, 0]);
    play.pass().choose('a');
    expect(attempts()).toEqual([1, 1, 2, 1, 0]);
    expect(play.last).toMatchObject({ isNew: true });
    expect(play.sequencer.session.find('a')).toMatchObject({ completed: undefined, attempts: 2 });
  });

  it('resumes an activity that ended suspended, with what it knew', () => {
    const play = new Play(aTree(['a', 'b']));
    play.open();
    play.say({ completion_status: 'incomplete', exit: 'suspend' }).ask('continue');
    play.pass().ask('previous');
    expect(play.last).toEqual({ kind: 'deliver', activity: 'a', isNew: false });
    expect(play.sequencer.session.find('a')).toMatchObject({
      completed: false,
      attempts: 1,
      isSuspended: false,
    });
  });

  it('elsewhere gives up what was suspended as a whole', () => {
    const play = new Play(aTree([group('g', 'a'), 'b']));
    play.open();
    play.ask('suspendAll');
    expect(play.choose('b')).toBe('b');
    const { session } = play.sequencer;
    expect([session.find('a')?.isSuspended, session.find('g')?.isSuspended]).toEqual([false, false]);
    expect(play.pass().choose('a')).toBe('a');
    expect(play.last).toMatchObject({ isNew: true });
  });

  it('of what is not tracked leaves no trace', () => {
    const play = new Play(aTree([{ id: 'a', delivery: { tracked: false } }, 'b']));
    play.open();
    play.pass().ask('continue');
    const { attempts, completed } = play.sequencer.session.find('a') ?? {};
    expect([attempts, completed]).toEqual([0, undefined]);
  });
});

describe('an attempt that ends without a word', () => {
  it.each([
    [{}, true, true],
    [{ completionSetByContent: true }, undefined, true],
    [{ objectiveSetByContent: true }, true, undefined],
  ])('with %j is completed %p and satisfied %p', (delivery, completed, satisfied) => {
    const play = new Play(aTree([{ id: 'a', delivery }, 'b']));
    play.open();
    play.ask('continue');
    const a = play.sequencer.session.find('a');
    expect([a?.completed, a?.status('').satisfied]).toEqual([completed, satisfied]);
  });

  it('is left alone when the content has said "unknown" itself, or only suspends', () => {
    const play = new Play(aTree(['a', 'b', 'c']));
    play.open();
    play.say({ completion_status: 'unknown', success_status: 'unknown' }).ask('continue');
    expect(play.sequencer.session.find('a')).toMatchObject({ completed: undefined });
    const suspending = play.sequencer.session.current;
    if (suspending) suspending.isSuspended = true;
    play.ask('continue');
    expect(play.sequencer.session.find('b')).toMatchObject({ completed: undefined, isSuspended: true });
  });
});

describe('sequencing requests that make no sense', () => {
  it('have numbers', () => {
    const { session } = new Play(aTree(['a'])).sequencer;
    expect(sequence(session, { type: 'resumeAll' }).exception).toBe('SB.2.6-2');
    expect(sequence(session, { type: 'continue' }).exception).toBe('SB.2.7-1');
    expect(sequence(session, { type: 'previous' }).exception).toBe('SB.2.8-1');
    expect(sequence(session, { type: 'retry' }).exception).toBe('SB.2.10-1');
    expect(sequence(session, { type: 'exit' }).exception).toBe('SB.2.11-1');
    expect(sequence(session, { type: 'choice', target: 'x' }).exception).toBe('SB.2.9-1');
    expect(sequence(session, { type: 'jump', target: 'x' }).exception).toBe('SB.2.13-1');
    const play = new Play(aTree(['a']));
    play.open();
    expect(sequence(play.sequencer.session, { type: 'start' }).exception).toBe('SB.2.5-1');
    expect(sequence(play.sequencer.session, { type: 'resumeAll' }).exception).toBe('SB.2.6-1');
    expect(sequence(play.sequencer.session, { type: 'retry' }).exception).toBe('SB.2.10-2');
    expect(sequence(play.sequencer.session, { type: 'exit' }).exception).toBe('SB.2.11-2');
  });
});
