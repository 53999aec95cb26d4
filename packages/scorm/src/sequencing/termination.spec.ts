import { describe, expect, it } from '@jest/globals';
import { ALWAYS, aTree, condition, group, Play, when } from '../testing/sequencing.js';
import type { PostAction } from './tree.js';
import { terminate } from './termination.js';

/** TB.2.1, TB.2.2, TB.2.3 */

const post = (action: PostAction, ...conditions: Parameters<typeof when>) => ({
  post: [{ action, ...(conditions.length > 0 ? when(...conditions) : ALWAYS) }],
});

describe('post-condition rules', () => {
  it.each<[PostAction, string]>([
    ['continue', 'c'],
    ['previous', 'a'],
    ['retry', 'b'],
    ['retryAll', 'a'],
    ['exitParent', 'd'],
    ['exitAll', 'over'],
  ])('%s leads to %s, whatever was asked for', (action, expected) => {
    const play = new Play(
      aTree([group('g', 'a', { id: 'b', more: post(action) }, 'c'), 'd'], { control: { flow: true } }),
    );
    play.open();
    play.ask('continue');
    expect(play.at).toBe('b');
    expect(play.pass().ask(action === 'previous' ? 'continue' : 'exit')).toBe(
      action === 'exitParent' ? 'nothing' : expected,
    );
    if (action === 'exitParent') expect(play.ask('continue')).toBe('d');
  });

  it('of a suspended activity are not looked at', () => {
    const play = new Play(aTree([{ id: 'a', more: post('retry') }, 'b']));
    play.open();
    expect(play.say({ exit: 'suspend' }).ask('continue')).toBe('b');
  });

  it('of each parent are looked at in turn', () => {
    const inner = { ...group('inner', { id: 'a', more: post('exitParent') }), more: post('exitParent') };
    const play = new Play(aTree([{ ...group('outer', inner, 'b'), more: post('continue') }, 'c']));
    play.open();
    expect(play.pass().ask('continue')).toBe('c');
  });

  it('cannot lead out of the root', () => {
    const play = new Play(aTree(['a'], { more: post('exitParent') }));
    play.open();
    play.sequencer.session.current = play.sequencer.session.root;
    play.sequencer.session.root.isActive = true;
    expect(terminate(play.sequencer.session, 'exit').exception).toBe('TB.2.3-4');
  });

  it('retry of a group begins it anew; what was passed may be skipped', () => {
    const skip = { pre: [{ action: 'skip' as const, ...when(condition('satisfied')) }] };
    const again = post('retry', condition('satisfied', { not: true }));
    const test = { id: 'test', more: post('exitParent') };
    const play = new Play(
      aTree([{ ...group('g', { id: 'a', more: skip }, { id: 'b', more: skip }, test), more: again }, 'end']),
    );
    play.open();
    play.pass().ask('continue');
    play.fail().ask('continue');
    expect(play.at).toBe('test');
    expect(play.fail().ask('continue')).toBe('b');
    expect(play.pass().ask('continue')).toBe('test');
    expect(play.pass().ask('continue')).toBe('end');
  });
});

describe('exit rules', () => {
  it('end the highest group whose conditions hold', () => {
    const anyPassed = {
      rollup: {
        rules: [
          {
            childActivitySet: 'any' as const,
            minimumCount: 0,
            minimumPercent: 0,
            action: 'satisfied' as const,
            combination: 'any' as const,
            conditions: [condition('satisfied')],
          },
        ],
      },
    };
    const exit = { exit: [when(condition('satisfied'))] };
    const inner = { ...group('inner', 'a', 'b'), ...anyPassed, more: exit };
    const play = new Play(aTree([{ ...group('outer', inner, 'c'), ...anyPassed, more: exit }, 'd']));
    play.open();
    expect(play.fail().ask('continue')).toBe('b');
    expect(play.pass().ask('continue')).toBe('d');
    expect(play.sequencer.session.find('outer')?.isActive).toBe(false);
  });
});

describe('terminations', () => {
  it('suspendAll suspends the whole path, and resumeAll goes on there', () => {
    const play = new Play(aTree([group('g', 'a', 'b')]));
    play.open();
    play.pass().ask('continue');
    expect(play.ask('suspendAll')).toBe('suspended');
    const { session } = play.sequencer;
    expect(session.find('b')?.path.map((one) => [one.id, one.isSuspended, one.isActive])).toEqual([
      ['root', true, false],
      ['g', true, false],
      ['b', true, false],
    ]);
    expect(play.ask('resumeAll')).toBe('b');
    expect(play.last).toEqual({ kind: 'deliver', activity: 'b', isNew: false });
  });

  it('abandon forgets what the attempt has said; abandonAll leaves the course as well', () => {
    const play = new Play(aTree(['a', 'b']));
    play.open();
    expect(play.pass().ask('abandon')).toBe('nothing');
    expect(play.sequencer.session.find('a')?.completed).toBeUndefined();
    expect(play.ask('continue')).toBe('b');
    expect(play.pass().ask('abandonAll')).toBe('over');
    expect(play.sequencer.session.find('b')?.completed).toBeUndefined();
  });

  it('exitAll ends every attempt from the activity up', () => {
    const play = new Play(aTree([group('g', 'a'), 'b']));
    play.open();
    expect(play.pass().ask('exitAll')).toBe('over');
    expect(play.sequencer.session.root.all.some(({ isActive }) => isActive)).toBe(false);
    expect(play.sequencer.state()).toMatchObject({ ended: true, current: null });
  });

  it('have numbers for what cannot be', () => {
    const { session } = new Play(aTree(['a'])).sequencer;
    expect(terminate(session, 'exit').exception).toBe('TB.2.3-1');
    session.current = session.root;
    expect(terminate(session, 'exit').exception).toBe('TB.2.3-2');
    expect(terminate(session, 'suspendAll').exception).toBe('TB.2.3-3');
  });
});
