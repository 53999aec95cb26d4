import type { DeskQuery } from '@vigie/contracts';

/** The views of the desk, in the order of their tabs. */
export const deskTabs = ['issued', 'held', 'expiring', 'withdrawn', 'replaced', 'corrections'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What the address asks for: a tab, filters, a page. */
export type DeskView = { tab: DeskTab; q: string; courseId: string; days: '30' | '60' | '90'; page: number };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what makes no sense there counts as not asked for. */
export function readDeskView(params: URLSearchParams): DeskView {
  const tab = deskTabs.find((one) => one === params.get('tab')) ?? 'issued';
  const courseId = params.get('course') ?? '';
  const days = (['30', '60', '90'] as const).find((one) => one === params.get('days')) ?? '90';
  const page = Number(params.get('page') ?? 1);
  return {
    tab,
    q: (params.get('q') ?? '').trim().slice(0, 100),
    courseId: uuid.test(courseId) ? courseId : '',
    days,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a view, without what is usual. */
export function deskHref(view: DeskView): string {
  const params = new URLSearchParams({
    ...(view.tab === 'issued' ? {} : { tab: view.tab }),
    ...(view.q ? { q: view.q } : {}),
    ...(view.courseId ? { course: view.courseId } : {}),
    ...(view.tab === 'expiring' && view.days !== '90' ? { days: view.days } : {}),
    ...(view.page > 1 ? { page: String(view.page) } : {}),
  });
  return `/studio/certificates${params.size > 0 ? `?${params}` : ''}`;
}

/** The same question to the API; nothing for the tabs that list something else. */
export function deskQuery(view: DeskView): Omit<DeskQuery, 'page'> | null {
  const filter = {
    ...(view.q ? { q: view.q } : {}),
    ...(view.courseId ? { courseId: view.courseId } : {}),
  };
  switch (view.tab) {
    case 'held':
    case 'corrections':
      return null;
    case 'expiring':
      return { ...filter, expiresWithin: withinOf(view.days) };
    case 'issued':
    case 'withdrawn':
    case 'replaced':
      return { ...filter, state: view.tab };
  }
}

const withinOf = (days: DeskView['days']) => ({ 30: 30, 60: 60, 90: 90 })[days] as 30 | 60 | 90;

/** Where the register with the filters of this view is taken out. */
export function registerHref(view: DeskView): string {
  const entries = Object.entries(deskQuery(view) ?? {}).map(([name, value]) => [name, String(value)]);
  const params = new URLSearchParams(entries);
  return `/api/v1/admin/certificates/register.csv${params.size > 0 ? `?${params}` : ''}`;
}
