import { eventually } from '../support/eventually';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
const paletteAttempts = 15;
const paletteLimitMs = 2000;

/** A VS Code window as a person uses it. Every method waits for what it needs to see, at most the page's timeout. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Waits until the Explorer shows the workspace. */
  async ready(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Runs a command by the title that the command palette shows, such as `Sightline: Scan Workspace`. */
  async runCommand(title: string): Promise<void> {
    await this.findCommand(title);
    await this.quickPickRow(title).first().click();
    await this.paletteClosed();
  }

  /**
   * Opens the palette on a command. The open palette does not take in commands of an extension that is loaded later,
   * so it is opened again until the command is there.
   */
  async findCommand(title: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await this.page.keyboard.press('F1');
      await this.quickInput().fill(`>${title}`);
      try {
        await this.quickPickRow(title).first().waitFor({ timeout: paletteLimitMs });
        return;
      } catch (error) {
        if (attempt === paletteAttempts) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Opens a file of the workspace by its POSIX path and waits for its tab. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.page.keyboard.press(`${modifier}+P`);
    await this.quickInput().fill(path);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.tab(name).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  async closeTab(name: string): Promise<void> {
    await this.tab(name).getByRole('button', { name: /Close/ }).click();
    await this.tab(name).waitFor({ state: 'detached' });
  }

  /** One file of a multi-file diff, by a text of it. */
  diffOf(text: string): Locator {
    return this.page.locator('.multiDiffEntry', { hasText: text });
  }

  async pressInEditorTitle(action: string): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: action })
      .click();
  }

  /** The active editor, of a diff the modified side. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').last();
  }

  /** A row of the Explorer; its badge is {@link badgeOf}. */
  explorerRow(name: string): Locator {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^=${JSON.stringify(name)}]`).first();
  }

  /** Letters that extensions and git show behind an Explorer row, joined as VS Code shows them (`S, M`). */
  async badgeOf(row: Locator): Promise<string> {
    // VS Code draws badges as the content of a pseudo-element.
    const content = await row.locator('.monaco-icon-label').evaluate(afterContent);
    return content === 'none' ? '' : content.replace(/^"|"$/g, '');
  }

  /** Expands a folder in the Explorer, or chooses a file. */
  async clickInExplorer(name: string): Promise<void> {
    await this.explorerRow(name).click();
  }

  /** Opens the context menu of an Explorer row and chooses an entry; more titles lead through submenus. */
  async chooseInContextMenu(row: Locator, ...titles: readonly string[]): Promise<void> {
    await this.openContextMenu(row);
    for (const title of titles) {
      // By keyboard: VS Code takes no click on a menu that has only just opened.
      await this.menuEntry(title).hover();
      await this.page.keyboard.press('Enter');
    }
    await this.page.locator('.monaco-menu').first().waitFor({ state: 'hidden' });
  }

  /** Rows may move while they are loaded; the menu is that of the row which is marked. */
  private async openContextMenu(row: Locator): Promise<void> {
    await eventually(async () => {
      await row.click({ button: 'right' });
      const menu = this.page.locator('.monaco-menu').first();
      await menu.waitFor();
      if (/\bfocused\b/.test((await row.getAttribute('class')) ?? '')) return;
      await this.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      throw new Error('The menu is that of another row.');
    });
  }

  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** Shows a view's container in the side bar by the title of its activity-bar icon, which would hide one that is shown. */
  async openViewContainer(title: string): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.getByLabel(title) }).first();
    if (!/\bchecked\b/.test((await icon.getAttribute('class')) ?? '')) await icon.click();
  }

  /** Rows of the tree view with this title, as they are on screen. */
  treeRows(view: string): Locator {
    const pane = this.page.locator('.pane', { has: this.paneHeader(view) });
    return pane.locator('.monaco-list-row');
  }

  /** Presses an icon in the title of a view, which shows them while the pointer is there. */
  async pressInViewTitle(view: string, action: string): Promise<void> {
    await this.paneHeader(view).hover();
    await this.paneHeader(view).getByRole('button', { name: action }).click();
  }

  /** Opens a view of the side bar that is folded to its title. */
  async unfoldView(view: string): Promise<void> {
    const header = this.paneHeader(view);
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  async treeTexts(view: string): Promise<readonly string[]> {
    return rowTexts(this.treeRows(view));
  }

  /** Shows the children of a tree row. */
  async expand(row: Locator): Promise<void> {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  }

  notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  async pressInNotification(text: string, button: string): Promise<void> {
    await this.notifications().filter({ hasText: text }).getByRole('button', { name: button }).click();
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  quickPickRow(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }

  async quickPickTexts(): Promise<readonly string[]> {
    await this.quickPickRow('').first().waitFor();
    return rowTexts(this.quickPickRow(''));
  }

  async select(text: string): Promise<void> {
    await this.quickPickRow(text).first().click();
  }

  /** Ticks exactly the rows that contain one of the texts, and accepts. */
  async selectMany(...texts: readonly string[]): Promise<void> {
    await this.quickPickRow('').first().waitFor();
    for (const row of await this.quickPickRow('').all()) {
      const text = await row.innerText();
      const ticked = (await row.getAttribute('aria-checked')) === 'true';
      if (ticked !== texts.some((wanted) => text.includes(wanted))) await row.click();
    }
    await this.accept();
  }

  /** Types into the open input box and accepts. */
  async enter(text: string): Promise<void> {
    await this.quickInput().fill(text);
    await this.accept();
  }

  async accept(): Promise<void> {
    await this.quickInput().press('Enter');
  }

  /** Line of the active editor that is on screen, found by its text. */
  line(text: string): Locator {
    return this.editor().locator('.view-line', { hasText: text }).first();
  }

  /** Puts the pointer on a text of the active editor and returns what the hover says once all of it is there. */
  async hoverText(text: string): Promise<string> {
    await this.editor().getByText(text).first().hover();
    const contents = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
    await contents.first().waitFor();
    await contents.filter({ hasText: 'Loading...' }).first().waitFor({ state: 'hidden' });
    return (await contents.allInnerTexts()).join('\n');
  }

  /** Puts the pointer on a place in a line, as a fraction of its text's width; what it says comes with {@link hover}. */
  async pointAt(line: Locator, fraction: number): Promise<void> {
    // The editor draws a line anew when it has got its colours.
    const box = await eventually(async () => {
      const found = await line.locator('> span').boundingBox();
      if (found === null) throw new Error('The line is not on screen.');
      return found;
    });
    await this.page.mouse.move(box.x + box.width * fraction, box.y + box.height / 2);
  }

  /** The hover on screen; its parts come one after the other. */
  hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)').last();
  }

  /** The page inside the active editor that draws a page of its own, such as a Markdown preview. */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
  }

  async hideHover(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(0, 0);
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
  }

  /** Icons that extensions draw in the glyph margin of the active editor. */
  gutterIcons(): Locator {
    return this.editor().locator('.glyph-margin-widgets .cgmr[class*="ced-"]');
  }

  /** Types at the end of the line that the text stands in. */
  async typeAfter(lineText: string, typed: string): Promise<void> {
    await this.line(lineText).click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(typed);
  }

  /** Waits until the palette is gone, or the quick input of the command has taken its place. */
  private async paletteClosed(): Promise<void> {
    const palette = this.page.getByPlaceholder('Type the name of a command to run.');
    await palette.waitFor({ state: 'hidden' });
  }

  private menuEntry(title: string): Locator {
    return this.page.locator('.monaco-menu .action-item', { hasText: title }).last();
  }

  private paneHeader(view: string): Locator {
    return this.page.locator('.pane-header', { hasText: view });
  }
}

/** What a person reads in the rows of a list, from top to bottom; the page keeps them in another order. */
async function rowTexts(rows: Locator): Promise<readonly string[]> {
  const found: { readonly position: number; readonly text: string }[] = [];
  for (const row of await rows.all()) {
    const position = Number(await row.getAttribute('data-index'));
    found.push({ position, text: (await row.innerText()).replace(/\s+/g, ' ').trim() });
  }
  return found.sort((one, other) => one.position - other.position).map(({ text }) => text);
}

/** Runs in the page; typed by what it uses, since the project's own code has no DOM. */
function afterContent(label: unknown): string {
  const page = globalThis as unknown as {
    getComputedStyle(element: unknown, pseudo: string): { readonly content: string };
  };
  return page.getComputedStyle(label, '::after').content;
}
