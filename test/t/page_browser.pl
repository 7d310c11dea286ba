# Pages in a real browser: three widths, six languages, hostile data, keyboard, paper.
# Needs a server with the extension (PGHOST, PGUSER, PGDATABASE) and Debian's chromium-driver.
# The demo's page is one of those looked at.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Browser;
use File::Temp;
use IO::Select;
use IO::Socket::INET;
use Test::More;

binmode Test::More->builder->$_, ':utf8' for qw(output failure_output todo_output);

my @languages = qw(ar zh en fr ru es);
my @widths = (360, 768, 1440);
my $folder = File::Temp->newdir('wsis-pages-XXXXXX', TMPDIR => 1);
my $inspect = contents("$FindBin::Bin/page_inspect.js");
my $browser = Browser->new;

sub contents
{
	my ($file) = @_;
	open my $in, '<:raw', $file or die "$file: $!\n";
	local $/;
	return <$in>;
}

# What psql prints for a statement or a file; failures are told without the whole text.
sub answer
{
	my (@what) = @_;
	local $ENV{PGCLIENTENCODING} = 'UTF8';
	open my $out, '-|', qw(psql -X -q -A -t -v ON_ERROR_STOP=1), @what or die "psql: $!\n";
	local $/;
	my $answer = <$out>;
	close $out or die 'psql failed for: ' . substr("@what", 0, 200) . "\n";
	return $answer;
}

sub query { return answer('-c', $_[0]) }

# Writes a page and returns its address.
sub page_file
{
	my ($name, $html) = @_;
	open my $out, '>:raw', "$folder/$name.html" or die "$folder/$name.html: $!\n";
	print $out $html;
	close $out or die "$folder/$name.html: $!\n";
	return "file://$folder/$name.html";
}

# What is wrong with the page as it is shown now.
sub found
{
	my ($what) = @_;
	my $seen = $browser->run($inspect);
	return ($seen, @{ $seen->{problems} });
}

sub looks_right
{
	my ($name) = @_;
	my ($seen, @problems) = found();
	is(join("\n", @problems), '', $name);
	return $seen;
}

# Every language at every width.
sub looks_right_everywhere
{
	my ($name, $address, $pictures) = @_;
	$browser->open_page($address);
	for my $width (@widths)
	{
		$browser->set_width($width);
		for my $language (@languages)
		{
			$browser->open_page("$address#$language");
			my $seen = looks_right("$name at $width in $language");
			is("$seen->{lang} $seen->{dir}", $language eq 'ar' ? 'ar rtl' : "$language ltr",
				"$name at $width: language and direction of $language");
			cmp_ok($seen->{pictures}, '>=', $pictures, "$name at $width in $language: pictures are shown");
			cmp_ok($seen->{words}, '>', 5, "$name at $width in $language: words are shown");
		}
	}
	return;
}

my $nasty = q{"><script>window.pwned=1</script><img src=x onerror="window.pwned=1">};
my $main = page_file('main', answer('-f', "$FindBin::Bin/page_main.sql"));

# the eye of these tests sees what is wrong
{
	my $svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" width="300" height="60">'
	  . '<rect width="300" height="60" fill="#fff"/>%s</svg>';
	my %planted = (
		'text leaves its picture' => '<text x="200" y="20">much too long for what is left</text>',
		'texts overlap' => '<text x="10" y="20">one text</text><text x="30" y="24">other text</text>',
		'text leaves its cell' => '<rect x="10" y="5" width="30" height="24" fill="#eee"/><text x="12" y="20">123456789</text>',
		'contrast' => '<rect x="10" y="5" width="90" height="24" fill="#1F7A9C"/><text x="12" y="20">12</text>',
	);
	for my $what (sort keys %planted)
	{
		my $picture = sprintf $svg, $planted{$what};
		$browser->open_page(page_file('planted',
			query("SELECT wsis.page('en', 'Planted', jsonb_build_array(jsonb_build_object('picture', '$picture')))")));
		$browser->set_width(360);
		my ($seen, @problems) = found();
		is(scalar(grep { /^\Q$what/ } @problems), 1, "planted and found: $what");
	}
	my $wide = query(q{SELECT wsis.page('en', 'Planted', '[{"text":"words"}]')});
	$wide =~ s{<main }{<hr width="2000"><main } or die "no main\n";
	$browser->open_page(page_file('planted', $wide));
	my ($seen, @problems) = found();
	is(scalar(grep { /^the page is \d+ wide/ } @problems), 1, 'planted and found: a page wider than the screen');
	$browser->run('console.error("planted")');
	is(scalar(grep { $_->{message} =~ /planted/ } $browser->log_of('browser')), 1, 'planted and found: an error in the log');

	# the policy keeps a page from asking anyone, and we would see it if it did
	my $listener = IO::Socket::INET->new(Listen => 5, LocalAddr => '127.0.0.1') or die "listen: $!\n";
	my $heard = IO::Select->new($listener);
	my $address = 'http://127.0.0.1:' . $listener->sockport . '/planted';
	$browser->run('new Image().src = arguments[0]', $address);
	is(scalar($heard->can_read(0.5)), undef, 'a request that the policy forbids is not made');
	$wide =~ s{<meta http-equiv=[^>]*>}{} or die "no policy\n";
	$browser->open_page(page_file('asking', $wide));
	$browser->requested;
	$browser->run('new Image().src = arguments[0]', $address);
	ok(scalar($heard->can_read(10)), 'without it, it is');
	$listener->accept->print("HTTP/1.0 204 No Content\r\n\r\n");
	is(scalar(grep { $_ eq $address } $browser->requested), 1, 'planted and found: a request');
	$browser->log_of('browser');
}

looks_right_everywhere('main page', $main, 6);

# order of columns: mirrored for those who read from the right
{
	my $places = q{
		const texts = [...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length);
		const place = words => {
			const found = texts.filter(t => t.textContent === words);
			const box = found[found.length - 1].getBoundingClientRect();
			return (box.left + box.right) / 2;
		};
		const heads = [...document.querySelectorAll('thead')][0].rows[0].cells;
		return { places: ['R1', 'K1', 'K2', 'K3', '11', '12', '13'].map(place),
			heads: [...heads].map(h => h.getBoundingClientRect().left) };
	};
	my $rising = sub { my @x = @_; return !grep { $x[$_] <= $x[ $_ - 1 ] } 1 .. $#x };
	for my $width (@widths)
	{
		$browser->set_width($width);
		for my $language (@languages)
		{
			$browser->open_page("$main#$language");
			my $seen = $browser->run($places);
			my ($row, @columns) = @{ $seen->{places} };
			my @heads = @{ $seen->{heads} };
			if ($language eq 'ar')
			{
				$_ = -$_ for $row, @columns, @heads;
			}
			ok($rising->(@columns[ 0 .. 2 ]) && $rising->(@columns[ 3 .. 5 ]) && $rising->(@heads),
				"at $width in $language columns go from where reading starts");
			cmp_ok($row, '<', $columns[1], "at $width in $language row labels are where reading starts");
			ok(!(grep { abs($columns[$_] - $columns[ $_ + 3 ]) > 2 } 0 .. 2),
				"at $width in $language cells stand under their columns");
		}
	}
}

# heat maps: each goal's counts stand under it, goals go from where reading starts
{
	my $heat = page_file('heat', answer('-f', "$FindBin::Bin/matrix_heatmap_page.sql"));
	my $places = q{
		const texts = [...[...document.querySelectorAll('svg')].filter(s => s.getClientRects().length).pop().querySelectorAll('text')];
		const middle = text => { const box = text.getBoundingClientRect(); return (box.left + box.right) / 2 };
		const goals = texts.filter(t => t.getAttribute('font-weight') === '700' && /^\d+$/.test(t.textContent));
		const counts = texts.filter(t => /^1[01]\d$/.test(t.textContent));
		return { goals: goals.map(t => t.textContent), places: goals.map(middle), counts: counts.map(middle),
			label: middle(texts.find(t => t.textContent === 'C1')) };
	};
	looks_right_everywhere('heat maps', $heat, 4);
	for my $width (@widths)
	{
		$browser->set_width($width);
		for my $language (qw(en ar))
		{
			$browser->open_page("$heat#$language");
			my $seen = $browser->run($places);
			my @places = @{ $seen->{places} };
			my @counts = @{ $seen->{counts} };
			my $label = $seen->{label};
			is_deeply($seen->{goals}, [ 1 .. 17 ], "at $width in $language a heat map has all goals");
			ok(@counts == 17 && !(grep { abs($places[$_] - $counts[$_]) > 2 } 0 .. 16),
				"at $width in $language counts stand under their goals");
			if ($language eq 'ar')
			{
				$_ = -$_ for @places, $label;
			}
			ok(!(grep { $places[$_] <= $places[ $_ - 1 ] } 1 .. $#places) && $label < $places[ $width == 360 ? 1 : 0 ],
				"at $width in $language goals and labels go from where reading starts");
		}
	}
	is($browser->run('return window.pwned === undefined'), 1, 'labels of heat maps are inert');
}

# maps: east is right in every language, the legend starts where reading starts
{
	my $map = page_file('map', answer('-f', "$FindBin::Bin/connectivity_gap_page.sql"));
	my $places = q{
		const svg = [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)[0];
		const frame = svg.getBoundingClientRect();
		const middle = shape => { const box = shape.getBoundingClientRect(); return (box.left + box.right) / 2 - frame.left };
		const marks = [...svg.querySelectorAll('path')].filter(p => /^M[\d. ]+h0$/.test(p.getAttribute('d')));
		const of = color => marks.filter(p => p.getAttribute('stroke') === color);
		const bar = [...svg.querySelectorAll('rect')].pop().getBoundingClientRect();
		return { width: frame.width, connected: of('#1F7A9C').map(middle), unconnected: of('#B5461A').map(middle),
			bar: [bar.left - frame.left, frame.right - bar.right] };
	};
	looks_right_everywhere('maps and curves', $map, 8);
	for my $width (@widths)
	{
		$browser->set_width($width);
		for my $language (qw(en ar))
		{
			$browser->open_page("$map#$language");
			my $seen = $browser->run($places);
			# the first of each color is on the map, the next in the legend
			cmp_ok($seen->{connected}[0], '<', $seen->{unconnected}[0], "at $width in $language east is right");
			my ($start, $end) = $language eq 'ar' ? reverse @{ $seen->{bar} } : @{ $seen->{bar} };
			cmp_ok($start, '<', $end, "at $width in $language the scale bar is where reading starts");
			my $legend = $seen->{connected}[1] / $seen->{width};
			ok($language eq 'ar' ? $legend > 0.8 : $legend < 0.2, "at $width in $language so is the legend");
		}
	}
	is($browser->run('return window.pwned === undefined'), 1, 'titles of maps and curves are inert');
}

# curves, charts and maps of measures: years and shares go from where reading starts
{
	my $measures = page_file('measures', answer('-f', "$FindBin::Bin/measures_picture_page.sql"));
	my $ends = q{
		const svg = [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)[arguments[0]];
		const place = words => { const box = [...svg.querySelectorAll('text')].find(t => t.textContent === words).getBoundingClientRect();
			return (box.left + box.right) / 2 };
		return [place('2010'), place('2030')];
	};
	looks_right_everywhere('pictures of measures', $measures, 8);
	for my $language (qw(en ar))
	{
		$browser->open_page("$measures#$language");
		my ($first, $last) = @{ $browser->run($ends, 3) };
		ok($language eq 'ar' ? $first > $last : $first < $last, "in $language years go from where reading starts");
	}
	is($browser->run('return window.pwned === undefined'), 1, 'labels and titles of measures are inert');
}

# with the keyboard alone
{
	my $column = q{const table = [...document.querySelectorAll('table')][0];
		return [...table.tBodies[0].rows].filter(row => !row.hidden).map(row => row.cells[arguments[0]].dataset.v ||
			[...row.cells[arguments[0]].querySelectorAll('*')].filter(e => e.getClientRects().length).pop().textContent).join('|')};
	my $sorted = q{return [...document.querySelectorAll('table')][0].tHead.rows[0].cells[arguments[0]].getAttribute('aria-sort')};
	$browser->set_width(1440);
	$browser->open_anew($main);
	$browser->press('Tab');
	is($browser->run('return document.activeElement.className'), 'skip', 'the first stop is the skip link');
	isnt($browser->run('const style = getComputedStyle(document.activeElement); return style.clipPath'),
		'inset(50%)', 'which can then be seen');
	$browser->press('Enter');
	is($browser->run('return document.activeElement.id'), 'main', 'and leads to the content');

	ok($browser->tab_to('thead th:nth-child(1) button'), 'the first column can be reached');
	is($browser->run($sorted, 0), 'none', 'unsorted at first');
	$browser->press('Enter');
	is($browser->run($column, 0), 'b 9|b 10|c|Éa' =~ s/É/\x{C9}/r, 'text sorts as people do');
	is($browser->run($sorted, 0), 'ascending', 'and says so');
	$browser->press('Space');
	is($browser->run($column, 0), "\x{C9}a|c|b 10|b 9", 'and backwards');
	$browser->press('Enter');
	is($browser->run($column, 0), "b 10|b 9|\x{C9}a|c", 'and as it was');
	ok($browser->tab_to('thead th:nth-child(4) button'), 'the last column can be reached');
	$browser->press('Enter');
	is($browser->run($column, 3), '-3.5|0|1200|unknown', 'numbers sort as numbers, the unknown last');
	$browser->press('Enter');
	is($browser->run($column, 3), '1200|0|-3.5|unknown', 'the unknown last in this order, too');
	like($browser->run(q{return document.querySelector('.order').innerText}), qr/Amount.*descending/s, 'the order is said');

	$browser->open_anew("$main#en");
	ok($browser->tab_to('.tools input'), 'the filter can be reached');
	$browser->press(split //, 'C7 B');
	is($browser->run($column, 0), 'b 9', 'and finds words in any column, in any case');
	is($browser->run(q{return document.querySelector('.tools .shown').textContent}), '1', 'and counts them');
	$browser->open_anew("$main#en");
	$browser->tab_to('.tools input');
	$browser->press(split //, 'ea c1');
	is($browser->run($column, 0), "\x{C9}a", 'without accents');
	$browser->press(split //, ' english');
	is($browser->run($column, 0), "\x{C9}a", 'in the language that is shown');
	$browser->open_anew("$main#ar");
	$browser->tab_to('.tools input');
	$browser->press(split //, 'english');
	is($browser->run($column, 0), '', 'and in no other');

	$browser->open_anew($main);
	ok($browser->tab_to('.languages a[lang=fr]'), 'languages can be reached');
	$browser->press('Enter');
	is($browser->run('return document.documentElement.lang'), 'fr', 'and chosen');
	is($browser->run(q{return document.querySelector('.languages [aria-current]').lang}), 'fr', 'and marked');
	is($browser->run('return document.title'), 'A page', 'the title follows, in English where there is no French');
	$browser->open_page("$main#ru");
	is($browser->run('return document.title'), "\x{421}\x{442}\x{440}\x{430}\x{43D}\x{438}\x{446}\x{430}", 'or in its language');

	ok($browser->tab_to('summary'), 'queries can be reached');
	$browser->press('Enter');
	ok($browser->run('return document.activeElement.parentElement.open'), 'and opened');
	is($browser->run(q{return document.querySelector('details code').textContent}), $nasty, 'and are what they were');
	ok($browser->tab_to('.copy'), 'and copied');
	$browser->press('Enter');
}

# what data say stays text
{
	$browser->open_page("$main#en");
	is($browser->run('return document.querySelectorAll("img, script[src], iframe, object, embed, link:not([rel=icon])").length'), 0, 'no element came in with the data');
	is($browser->run('return document.querySelectorAll("script").length'), 1, 'the only script is the page\'s');
	is($browser->run('return window.pwned === undefined'), 1, 'none from the data has run');
	cmp_ok($browser->run('return document.body.innerText.split(arguments[0]).length - 1', $nasty), '>=', 8, 'all of it can be read');
}

# on paper
{
	$browser->open_anew("$main#en");
	$browser->set_width(718);
	$browser->set_media('print');
	looks_right('main page on paper');
	is($browser->run(q{return [...document.querySelectorAll('button:not(thead button), input, nav, .narrow')].filter(e => e.getClientRects().length).length}), 0, 'paper has no controls');
	is($browser->run(q{return [...document.querySelectorAll('.scroll')].filter(e => e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== 'visible').length}), 0, 'nothing scrolls on paper');
	$browser->set_media('');
	$browser->run(q{window.opened = 0; addEventListener('beforeprint', () => opened = document.querySelectorAll('details[open]').length)});
	like($browser->paper, qr/^%PDF/, 'it prints');
	is($browser->run('return opened'), 2, 'with its queries open');
	is($browser->run(q{return document.querySelectorAll('details[open]').length}), 0, 'which are closed again');
}

# without a script a page is in the language that it was made in
{
	my $html = query(q{SELECT wsis.page('ar', 'title', '[{"title": {"en": "English", "ar": "عربي"}, "sql": "SELECT 1",
		"table": {"columns": [{"title": "a"}], "rows": [["1"], ["2"]]}}]')});
	$html =~ s{<script>.*</script>}{}s or die "no script\n";
	$browser->open_page(page_file('silent', $html));
	$browser->set_width(768);
	looks_right('page without script');
	my $words = $browser->run('return document.querySelector("h2").innerText');
	is($words, "\x{639}\x{631}\x{628}\x{64A}", 'its words are those of its language');
	is($browser->run(q{return [...document.querySelectorAll('button, input, .languages')].filter(e => e.getClientRects().length).length}), 0, 'what needs a script is not shown');
}

# what make demo writes
{
	my $root = "$FindBin::Bin/../..";
	my $database = 'page_browser_demo';
	system('createdb', $database) == 0 or die "no database for the demo\n";
	answer('-d', $database, '-c', 'SET client_min_messages = warning', '-c', 'CREATE EXTENSION wsis CASCADE');
	my $html = answer('-d', $database, '-v', "data=$root/data", '-f', "$root/demo/demo.sql");
	looks_right_everywhere('demo page', page_file('demo', $html), 1);
}

is_deeply([ grep { !m{^(?:file://\Q$folder\E/|data:|about:blank)} } $browser->requested ], [], 'nothing was asked for outside');
is_deeply([ map { $_->{message} } $browser->log_of('browser') ], [], 'no script complained');
done_testing();
