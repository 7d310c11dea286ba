// What a page can do beyond being read: switch languages, sort, filter, copy, print.
(() => {
	'use strict';
	const root = document.documentElement;
	const opened = root.lang;
	const all = (selector, within = document) => [...within.querySelectorAll(selector)];
	const links = all('.languages a');

	// the text of an element that readers of the current language see
	const shown = element =>
		(element.querySelector('[data-l~="' + root.lang + '"]') || element).textContent.trim();

	// without case, accents and vowel signs
	const folded = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

	function speak(code) {
		const link = links.find(each => each.lang === code);
		root.lang = code;
		root.dir = link.dir;
		for (const each of links) {
			if (each === link) each.setAttribute('aria-current', 'true');
			else each.removeAttribute('aria-current');
		}
		document.title = shown(document.querySelector('h1'));
	}

	// "#ar" opens in Arabic, no fragment as the page was made; others are places in it
	function followFragment() {
		const code = location.hash.slice(1);
		if (links.some(each => each.lang === code)) speak(code);
		else if (code === '') speak(opened);
	}

	function compare(column, direction) {
		const collator = new Intl.Collator(root.lang, { numeric: true });
		return (a, b) => {
			const one = a.cells[column], other = b.cells[column];
			const unknown = one.classList.contains('unknown') - other.classList.contains('unknown');
			// what is not known is last in both directions
			if (unknown !== 0) return unknown;
			const number = 'v' in one.dataset && 'v' in other.dataset;
			return direction * (number ? one.dataset.v - other.dataset.v
				: collator.compare(shown(one), shown(other)));
		};
	}

	function sort(table, heads, column, order, rows) {
		const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
		const state = next[heads[column].getAttribute('aria-sort')];
		heads.forEach((head, i) => head.setAttribute('aria-sort', i === column ? state : 'none'));
		const sorted = state === 'none' ? rows
			: [...rows].sort(compare(column, state === 'ascending' ? 1 : -1));
		table.tBodies[0].append(...sorted);
		order.replaceChildren(...(state === 'none' ? [] : [
			...heads[column].querySelector('button').cloneNode(true).childNodes, ', ']),
			document.querySelector('#words .' + state).cloneNode(true));
	}

	function makeSortable(table, order) {
		const heads = [...table.tHead.rows[0].cells];
		const rows = [...table.tBodies[0].rows];
		heads.forEach((head, column) => {
			const button = document.createElement('button');
			button.type = 'button';
			button.append(...head.childNodes);
			head.append(button);
			head.setAttribute('aria-sort', 'none');
			button.addEventListener('click', () => sort(table, heads, column, order, rows));
		});
	}

	function filter(table, words, count) {
		const wanted = folded(words).split(/\s+/).filter(Boolean);
		let left = 0;
		for (const row of table.tBodies[0].rows) {
			const text = folded([...row.cells].map(shown).join(' '));
			row.hidden = !wanted.every(word => text.includes(word));
			if (!row.hidden) left++;
		}
		count.textContent = left;
	}

	function copy(button) {
		const code = button.parentElement.querySelector('code');
		const [before, after] = button.children;
		const tell = () => {
			before.hidden = true;
			after.hidden = false;
			setTimeout(() => {
				before.hidden = false;
				after.hidden = true;
			}, 2000);
		};
		// where the clipboard is closed, the query is at least selected
		const select = () => {
			getSelection().selectAllChildren(code);
			if (document.execCommand('copy')) tell();
		};
		if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(tell, select);
		else select();
	}

	// only what scrolls is a stop for the keyboard
	function markScrollers() {
		for (const each of all('.scroll, pre')) {
			if (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
				each.tabIndex = 0;
			else each.removeAttribute('tabindex');
		}
	}

	for (const each of all('.table')) {
		const tools = each.querySelector('.tools');
		if (!tools) continue;
		const table = each.querySelector('table');
		makeSortable(table, tools.querySelector('.order'));
		tools.querySelector('input').addEventListener('input', event =>
			filter(table, event.target.value, tools.querySelector('.shown')));
		tools.hidden = false;
	}
	for (const each of all('.copy')) {
		each.hidden = false;
		each.addEventListener('click', () => copy(each));
	}
	const print = document.querySelector('.print');
	print.hidden = false;
	print.addEventListener('click', () => window.print());
	document.querySelector('.languages').hidden = false;

	// paper can't be opened: everything is, and closed again afterwards
	let closed = [];
	window.addEventListener('beforeprint', () => {
		closed = all('details:not([open])');
		for (const each of closed) each.open = true;
	});
	window.addEventListener('afterprint', () => {
		for (const each of closed) each.open = false;
	});
	window.addEventListener('hashchange', followFragment);
	const observer = new ResizeObserver(markScrollers);
	for (const each of all('main, .scroll > *, details')) observer.observe(each);
	followFragment();
})();
