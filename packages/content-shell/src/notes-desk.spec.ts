import { describe, expect, it } from '@jest/globals';
import { type NotesApi, NotesDesk } from './notes-desk.js';
import type { News } from './page-channel.js';

function aDesk() {
  const told: News[] = [];
  const desk = new NotesDesk((news) => told.push(news));
  const view: { VigieNotes?: NotesApi } = {};
  desk.offer(view, true);
  return { told, desk, view };
}

describe('the way of private notes', () => {
  it('gives each answer to the one who asked', async () => {
    const { told, desk, view } = aDesk();
    const first = view.VigieNotes?.write('q1', 'one');
    const all = view.VigieNotes?.read();
    expect(told).toEqual([
      { type: 'shell.note', id: 1, block: 'q1', text: 'one' },
      { type: 'shell.note', id: 2, block: null, text: '' },
    ]);
    const notes = [{ block: 'q1', text: 'one' }];
    desk.hear({ vigie: 1, type: 'page.note', id: 2, notes, outcome: 'kept' });
    desk.hear({ vigie: 1, type: 'page.note', id: 1, notes: null, outcome: 'waiting' });
    expect(await all).toEqual(notes);
    expect(await first).toBe('waiting');
  });

  it('is closed to whom it is not offered', () => {
    const { desk, view } = aDesk();
    desk.offer(view, false);
    expect(view.VigieNotes).toBeUndefined();
  });
});
