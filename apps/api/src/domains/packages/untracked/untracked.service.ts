import { Injectable } from '@nestjs/common';
import type { Locale, UntrackedModule, UntrackedPage } from '@vigie/contracts';
import { pickText } from '@vigie/i18n';
import { notFound } from '../../../platform/http/problem.js';
import type { Authored, PackageEntity } from '../package.entity.js';
import { PackagesRepository } from '../packages.repository.js';
import { PackagesService } from '../packages.service.js';

type Untracked = PackageEntity & { currentVersion: { authored: Authored } };

/**
 * Modules of which nobody is to learn who opens them, such as self-care. Nothing here is asked who it is, and nothing
 * here writes: there is no enrolment, no attempt and no launch behind them.
 */
@Injectable()
export class UntrackedService {
  constructor(
    private readonly repository: PackagesRepository,
    private readonly packages: PackagesService,
  ) {}

  async list(locale: Locale): Promise<UntrackedModule[]> {
    return (await this.repository.findUntracked()).filter(isUntracked).map((pack) => viewOf(pack, locale));
  }

  /** Where its page is. @throws DomainError packages/not-found */
  async page(id: string, locale: Locale): Promise<UntrackedPage> {
    const [pack] = await this.repository.findSome([id]);
    if (!pack || !isUntracked(pack)) throw notFound('packages');
    const { origin, contentBase, manifest } = await this.packages.playable(pack.currentVersionId);
    const href = manifest.items.find((item) => item.href !== null)?.href ?? 'index.html';
    return { ...viewOf(pack, locale), url: `${origin}${contentBase}${href}?lang=${locale}&exit=outside` };
  }
}

const isUntracked = (pack: PackageEntity): pack is Untracked =>
  pack.currentVersion.authored?.isTracked === false;

function viewOf({ id, title, currentVersion: { authored } }: Untracked, locale: Locale): UntrackedModule {
  const [base] = authored.languages;
  const text = pickText(authored.title, locale) ?? { text: title, locale: base?.locale ?? 'fr' };
  return { id, title: text, minutes: authored.minutes, languages: authored.languages };
}
