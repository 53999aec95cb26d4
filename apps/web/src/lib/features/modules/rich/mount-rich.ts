import { Editor } from '@tiptap/core';
import { docOf, richFrom, type RichNode } from './rich-json.ts';
import { richExtensions } from './schema.ts';
import { isSame } from '../state/rebase.ts';

type Text = ReturnType<typeof richFrom>;
type Hears = {
  onchange: (text: Text) => void;
  /** What the toolbar shows may have changed. */
  onstep: () => void;
  /** A slash in a text with no word in it. */
  onslash?: (() => void) | undefined;
};

/** A field of rich text in an element. Loaded when somebody writes, not when they read. */
export class RichWriting {
  readonly #editor: Editor;

  constructor(element: HTMLElement, text: Text, attributes: Record<string, string>, hears: Hears) {
    this.#editor = new Editor({
      element,
      extensions: richExtensions,
      enableCoreExtensions: { focusEvents: false },
      content: docOf(text),
      injectCSS: false,
      editorProps: {
        attributes,
        handleKeyDown: (_view, { key }) => {
          if (key !== '/' || !hears.onslash || this.text !== undefined) return false;
          hears.onslash();
          return true;
        },
      },
      onUpdate: () => hears.onchange(this.text),
      onTransaction: () => hears.onstep(),
    });
  }

  get text(): Text {
    return richFrom(this.#editor.getJSON() as RichNode);
  }

  /** Shows another text, unless it is the same. */
  show(text: Text): void {
    if (!isSame(text, this.text)) this.#editor.commands.setContent(docOf(text), { emitUpdate: false });
  }

  describe(attributes: Record<string, string>): void {
    const { editorProps } = this.#editor.options;
    this.#editor.setOptions({ editorProps: { ...editorProps, attributes } });
  }

  isActive(name: string): boolean {
    return this.#editor.isActive(name);
  }

  /** The value of a mark where the cursor stands. */
  valueOf(name: 'link' | 'lang'): string {
    const value: unknown = this.#editor.getAttributes(name)[name === 'link' ? 'href' : 'lang'];
    return typeof value === 'string' ? value : '';
  }

  get hasSelection(): boolean {
    return !this.#editor.state.selection.empty;
  }

  toggle(name: 'bold' | 'italic' | 'bulletList' | 'orderedList'): void {
    const chain = this.#editor.chain().focus();
    if (name === 'bold' || name === 'italic') chain.toggleMark(name).run();
    else chain.toggleList(name, 'listItem').run();
  }

  /** Marks what is selected, or the whole stretch that the cursor stands in; an empty value takes the mark away. */
  mark(name: 'link' | 'lang', value: string): void {
    const chain = this.#editor.chain().focus().extendMarkRange(name);
    if (value === '') chain.unsetMark(name).run();
    else chain.setMark(name, name === 'link' ? { href: value } : { lang: value }).run();
  }

  /** Writes words over what is selected, or where the cursor stands, in the hand that stands there. */
  insert(words: string): void {
    this.#editor
      .chain()
      .focus()
      .command(({ tr }) => {
        tr.insertText(words);
        return true;
      })
      .run();
  }

  focus(): void {
    this.#editor.commands.focus('end');
  }

  destroy(): void {
    this.#editor.destroy();
  }
}
