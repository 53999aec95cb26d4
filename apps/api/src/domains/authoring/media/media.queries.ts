import { Injectable } from '@nestjs/common';
import type { Medium, MediumQuery } from '@vigie/contracts';
import type { z } from 'zod';
import { notFound } from '../../../platform/http/problem.js';
import { IdentityService } from '../../identity/index.js';
import { MediaRepository } from './media.repository.js';
import { mediumView } from './media.view.js';
import type { MediumEntity } from './medium.entity.js';

/** How many of the library are shown at once; who has more looks for words. */
const SHOWN = 200;

/** Reading: the library, and which modules use what of it. */
@Injectable()
export class MediaQueries {
  constructor(
    private readonly media: MediaRepository,
    private readonly identity: IdentityService,
  ) {}

  /** The newest first. */
  async list({ kind, q = '' }: z.infer<typeof MediumQuery>): Promise<Medium[]> {
    const words = plain(q).split(/\s+/);
    const found = (await this.media.findAll(kind)).filter(({ fileName, alt }) => {
      const said = plain([fileName, ...Object.values(alt)].join(' '));
      return words.every((word) => said.includes(word));
    });
    return this.views(found.slice(0, SHOWN));
  }

  /** @throws DomainError modules/not-found */
  async one(id: string): Promise<Medium> {
    const [view] = await this.views([await this.found(id)]);
    if (!view) throw notFound('modules');
    return view;
  }

  async found(id: string): Promise<MediumEntity> {
    const medium = await this.media.find(id);
    if (!medium) throw notFound('modules');
    return medium;
  }

  private async views(media: MediumEntity[]): Promise<Medium[]> {
    const uses = await this.usesOf(media);
    const people = await this.identity.peopleById(media.map(({ uploadedBy }) => uploadedBy));
    const names = new Map(
      [...people].map(([id, { givenName, familyName }]) => [id, `${givenName} ${familyName}`]),
    );
    return media.map((medium) => mediumView(medium, uses.get(medium.id) ?? [], names));
  }

  /** By the file that a block names: smaller pictures of two may be the same. */
  private async usesOf(media: MediumEntity[]): Promise<Map<string, Medium['uses']>> {
    const uses = grouped(await this.media.uses(), ({ path }) => path);
    return new Map(
      media.map(({ id, file, embed }) => {
        const found = uses.get(file?.path ?? embed?.path ?? '') ?? [];
        return [id, found.map(({ moduleId, title, inDraft }) => ({ moduleId, title, inDraft }))];
      }),
    );
  }
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
