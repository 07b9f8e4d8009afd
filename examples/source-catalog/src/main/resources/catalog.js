'use strict';

(() => {
  const wide = matchMedia('(min-width: 60.01rem)');
  const query = document.getElementById('query');
  const found = document.getElementById('found');
  const nothing = document.getElementById('nothing');
  const contents = document.getElementById('contents');
  const hint = [...found.childNodes];
  const plain = (element) => [...element.querySelectorAll('.text, .mark')]
    .map((part) => part.textContent).join('\n').toLowerCase();

  const links = new Map([...document.querySelectorAll('nav li a[href]')]
    .map((link) => [link.getAttribute('href').slice(1), link.parentElement]));
  const schemas = [...document.querySelectorAll('.schema')].map((element) => ({
    element,
    details: element.querySelector('.fields'),
    title: plain(element.querySelector('h3')),
    contents: links.get(element.id),
    fields: [...element.querySelectorAll('tbody tr')].map((row) => ({ row, words: plain(row) })),
  }));
  let opened = [];
  let openBefore = null;

  function filter() {
    const terms = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length > 0 && openBefore === null) {
      openBefore = schemas.map((schema) => schema.details.open);
    }
    let schemaCount = 0;
    let fieldCount = 0;
    for (const schema of schemas) {
      const rest = terms.filter((term) => !schema.title.includes(term));
      let shown = 0;
      for (const field of schema.fields) {
        field.row.hidden = !rest.every((term) => field.words.includes(term));
        shown += field.row.hidden ? 0 : 1;
      }
      schema.element.hidden = shown === 0 && rest.length > 0;
      if (rest.length > 0 && shown > 0) {
        schema.details.open = true;
      }
      if (schema.contents) {
        schema.contents.hidden = schema.element.hidden;
      }
      schemaCount += schema.element.hidden ? 0 : 1;
      fieldCount += shown;
    }
    document.documentElement.classList.toggle('searching', terms.length > 0);
    nothing.hidden = terms.length === 0 || schemaCount > 0;
    if (terms.length === 0) {
      found.replaceChildren(...hint);
      openBefore?.forEach((open, at) => { schemas[at].details.open = open; });
      openBefore = null;
    } else {
      found.textContent = count(schemaCount, 'schema') + ', ' + count(fieldCount, 'field');
    }
    openValues(terms);
    highlight(terms);
  }

  function count(number, noun) {
    return number.toLocaleString('en') + ' ' + noun + (number === 1 ? '' : 's');
  }

  // a value that was looked for is shown, and hidden again afterwards
  function openValues(terms) {
    opened.forEach((details) => { details.open = false; });
    opened = terms.length === 0 ? [] : [...document.querySelectorAll('tr:not([hidden]) .values:not([open])')]
      .filter((details) => terms.some((term) => plain(details).includes(term)));
    opened.forEach((details) => { details.open = true; });
  }

  function highlight(terms) {
    if (!window.Highlight || !CSS.highlights) {
      return;
    }
    const ranges = [];
    const shown = terms.length === 0 ? [] : document.querySelectorAll('.schema:not([hidden]) :is(h3, tr:not([hidden])) .text');
    for (const element of shown) {
      for (const node of element.childNodes) {
        const words = node.nodeType === Node.TEXT_NODE ? node.data.toLowerCase() : '';
        for (const term of terms) {
          for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + term.length)) {
            if (at + term.length <= node.data.length) {
              const range = new Range();
              range.setStart(node, at);
              range.setEnd(node, at + term.length);
              ranges.push(range);
            }
          }
        }
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function clear() {
    query.value = '';
    filter();
  }

  // a link leads to its target even when the search hides it, or its schema is closed
  function reveal() {
    contents.open = wide.matches;
    const target = document.getElementById(location.hash.slice(1));
    const schema = target?.closest('.schema');
    if (!schema) {
      return;
    }
    if (target.closest('[hidden]')) {
      clear();
    }
    schema.querySelector('.fields').open = true;
    target.scrollIntoView();
  }

  // a wide window has room for everything
  function arrange() {
    contents.open = wide.matches;
    schemas.forEach((schema) => { schema.details.open = wide.matches; });
    openBefore = null;
    filter();
    reveal();
  }

  query.addEventListener('input', () => {
    contents.open = wide.matches;
    filter();
    document.getElementById('schemas').scrollIntoView();
  });
  addEventListener('hashchange', reveal);
  // also to where the page is already
  document.querySelector('nav').addEventListener('click', (event) => {
    if (event.target.closest('a')?.hash === location.hash) {
      reveal();
    }
  });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && event.target !== query && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === 'Escape' && event.target === query) {
      clear();
    } else if (event.key === 'Escape' && !wide.matches) {
      contents.open = false;
    }
  });

  // on paper nothing can be opened
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('main details:not([open])')];
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((details) => { details.open = false; }));

  document.getElementById('search').hidden = false;
  wide.addEventListener('change', arrange);
  arrange();
})();
