import { type AnyExtension, Extension, Mark, mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';

/*
 * The editor of rich text knows what our rich text knows, and nothing else: what is pasted loses the rest. Words of
 * another language and terms of the glossary are marked by attributes of our own, because every word that is pasted
 * from an office program says which language it is.
 */

const doc = Node.create({ name: 'doc', topNode: true, content: '(paragraph | bulletList | orderedList)+' });
const text = Node.create({ name: 'text', group: 'inline' });
const paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const list = (name: 'bulletList' | 'orderedList', tag: 'ul' | 'ol', begins: RegExp) =>
  Node.create({
    name,
    content: 'listItem+',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addInputRules() {
      return [wrappingInputRule({ find: begins, type: this.type })];
    },
  });

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const leave = () =>
      this.editor.state.selection.empty &&
      this.editor.state.selection.$from.parentOffset === 0 &&
      this.editor.commands.liftListItem(this.name);
    return { Enter: () => this.editor.commands.splitListItem(this.name), Backspace: leave };
  },
});

const simpleMark = (name: 'bold' | 'italic', tags: string[], key: string) =>
  Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0] ?? 'span', 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(this.name) };
    },
  });

/** A mark with one value, kept in a data attribute of its own. */
const valueMark = (name: 'lang' | 'term') =>
  Mark.create({
    name,
    addAttributes: () => ({
      [name]: { parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) },
    }),
    parseHTML: () => [{ tag: `span[data-${name}]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'span',
      {
        [`data-${name}`]: String(HTMLAttributes[name]),
        ...(name === 'lang' ? { lang: String(HTMLAttributes.lang), dir: 'auto' } : { class: 'rich-term' }),
      },
      0,
    ],
  });

const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: {} }),
  parseHTML: () =>
    ['https:', 'mailto:', 'tel:'].map((protocol) => ({
      tag: `a[href^="${protocol}"]`,
      getAttrs: (element: HTMLElement) => ({ href: element.getAttribute('href') }),
    })),
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener' }), 0],
});

const steps = Extension.create({
  name: 'steps',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Shift-Mod-z': run(redo) };
  },
});

/** Everything that the editor of rich text is made of. */
export const richExtensions: AnyExtension[] = [
  doc,
  text,
  paragraph,
  list('bulletList', 'ul', /^\s*[-*•]\s$/),
  list('orderedList', 'ol', /^(\d+)[.)]\s$/),
  listItem,
  simpleMark('bold', ['strong', 'b'], 'Mod-b'),
  simpleMark('italic', ['em', 'i'], 'Mod-i'),
  link,
  valueMark('lang'),
  valueMark('term'),
  steps,
];
