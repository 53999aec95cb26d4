import { describe, expect, it } from '@jest/globals';
import { readShellMessage } from './shell-message.ts';

const envelope = {
  attempt: '01938f2e-7a10-7c00-8000-000000000001',
  epoch: 2,
  seq: 5,
  item: 'item-1',
  kind: 'full',
  cmi: { core: { lesson_status: 'incomplete' } },
  final: false,
  sticky: { passed: false, score: null },
};

describe('a message from the shell', () => {
  it('is read with its commit', () => {
    expect(readShellMessage({ vigie: 1, type: 'shell.commit', envelope })).toEqual({
      vigie: 1,
      type: 'shell.commit',
      envelope,
    });
  });

  it('is read with a commit of SCORM 2004', () => {
    const message = {
      vigie: 1,
      type: 'shell.commit',
      envelope: { ...envelope, cmi: { completion_status: 'completed' } },
    };
    expect(readShellMessage(message)).toEqual(message);
  });

  it('is read with what the course asks for', () => {
    const message = { vigie: 1, type: 'shell.asked', item: 'a', wish: 'next' };
    expect(readShellMessage(message)).toEqual(message);
  });

  it('is read with what may be asked for of a course that leads on', () => {
    const entry = { depth: 0, isChoice: true, isHidden: false, isCurrent: true, state: 'begun' };
    const message = {
      vigie: 1,
      type: 'shell.sequencing',
      ...{ canContinue: true, canPrevious: false, hidden: [] },
      menu: [{ identifier: 'a', ...entry }],
      whole: { identifier: 'org', isChoice: true },
    };
    expect(readShellMessage(message)).toEqual(message);
    expect(readShellMessage({ ...message, whole: 'org' })).toEqual({ ...message, whole: null });
  });

  it('that holds fields of its own is read without them', () => {
    const read = readShellMessage({ vigie: 1, type: 'shell.commit', envelope: { ...envelope, user: 'x' } });
    expect(read).toMatchObject({ envelope });
    expect(read).not.toHaveProperty('envelope.user');
  });

  it('that is none is null', () => {
    const strange: unknown[] = [
      null,
      'shell.left',
      [],
      { type: 'shell.left' },
      { vigie: 2, type: 'shell.left' },
      { vigie: 1, type: 'page.leave' },
      { vigie: 1, type: 'shell.key', key: 'a' },
      { vigie: 1, type: 'shell.finished', item: 'a', suspended: 'yes' },
      { vigie: 1, type: 'shell.commit', envelope: { ...envelope, seq: 0 } },
      { vigie: 1, type: 'shell.commit', envelope: { ...envelope, attempt: '../1' } },
      { vigie: 1, type: 'shell.commit', envelope: { ...envelope, cmi: [] } },
      { vigie: 1, type: 'shell.commit', envelope: { ...envelope, cmi: {} } },
      { vigie: 1, type: 'shell.asked', item: 'a', wish: 'anything' },
    ];
    expect(strange.map(readShellMessage)).toEqual(strange.map(() => null));
  });

  it('keeps the readable part of a journal', () => {
    const journal = [envelope, { ...envelope, epoch: 'x' }, null];
    expect(readShellMessage({ vigie: 1, type: 'shell.ready', journal })).toEqual({
      vigie: 1,
      type: 'shell.ready',
      journal: [envelope],
    });
  });
});
