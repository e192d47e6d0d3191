import katexPlugin from '@vscode/markdown-it-katex';
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import yaml from 'highlight.js/lib/languages/yaml';
import katex from 'katex';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { messageOf } from '../../core/base/errors';
import type { Html } from '../../core/questions/item';

const languages = { bash, dockerfile, json, python, sql, yaml };

/** Stands for the number of a placeholder while KaTeX works: digits alone keep together and are set like the numbers they will be. */
const firstStandIn = 917_300_001;

/** Longest formula that is set, in characters. Setting one takes more than proportional time. */
const maxFormula = 2000;

/** Turns Markdown of a pack into HTML that is safe to show. Raw HTML is shown as text, images are not loaded, links are https. */
export class MarkdownRenderer {
  private readonly markdown: Markdown;
  private placeholders: string[] = [];
  private faults: string[] = [];

  constructor() {
    for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);
    this.markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, highlight: (code, language) => this.code(code, language) });
    this.markdown.disable(['image', 'autolink']);
    this.markdown.validateLink = (url) => /^https:\/\//i.test(url);
    this.markdown.use(katexPlugin, { katex: { ...katex, renderToString: (formula, options) => this.formula(formula, options?.displayMode) } });
  }

  /** Renders a text of several paragraphs. `report` hears of formulas that cannot be set. */
  block(text: string, report: (message: string) => void): Html {
    return this.reporting(report, () => this.markdown.render(this.protect(text)).trim());
  }

  /** Renders a text without a paragraph around it; a text with blank lines or lists becomes blocks all the same. */
  inline(text: string, report: (message: string) => void): Html {
    const isBlock = /\n\s*\n|^\s*(?:[-*] |\d+\. |```|\$\$)|\n\s*(?:[-*] |\d+\. |```)/.test(text);
    return this.reporting(report, () => (isBlock ? this.markdown.render(this.protect(text)) : this.markdown.renderInline(this.protect(text))).trim());
  }

  /** Highlights code; the result is the inside of a `<code>`. */
  code(code: string, language: string): Html {
    if (!Object.hasOwn(languages, language)) return this.markdown.utils.escapeHtml(code);
    return highlighter.highlight(code, { language, ignoreIllegals: true }).value;
  }

  escape(text: string): Html {
    return this.markdown.utils.escapeHtml(text);
  }

  private reporting(report: (message: string) => void, render: () => Html): Html {
    this.faults = [];
    this.placeholders = [];
    const html = render();
    this.faults.forEach(report);
    return html.replace(/9173\d{5}/g, (digits) => {
      const name = this.placeholders[Number(digits) - firstStandIn];
      return name === undefined ? digits : `⟦${name}⟧`;
    });
  }

  /** `{{name}}` becomes `⟦name⟧`, which Markdown leaves alone. */
  private protect(text: string): string {
    return text.replace(/\{\{([A-Za-z_]\w*)\}\}/g, '⟦$1⟧');
  }

  private formula(formula: string, displayMode = false): Html {
    if (formula.length > maxFormula) {
      this.faults.push(`a formula cannot be set: longer than ${maxFormula} characters`);
      return '';
    }
    const numbered = formula.replace(/⟦(\w+)⟧/g, (_, name: string) => `{${firstStandIn + this.placeholders.push(name) - 1}}`);
    try {
      return katex.renderToString(numbered, { displayMode, throwOnError: true, strict: 'ignore', trust: false, maxSize: 20, maxExpand: 200 });
    } catch (error) {
      this.faults.push(`a formula cannot be set: ${messageOf(error).replace(/^KaTeX parse error: /, '')}`);
      return `<code>${this.escape(formula)}</code>`;
    }
  }
}
