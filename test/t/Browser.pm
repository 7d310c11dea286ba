# A headless Chromium through WebDriver, with nothing but Perl's core modules.
# It cleans up after itself, also when a test dies or is interrupted.
package Browser;
use strict;
use warnings;
use File::Temp;
use HTTP::Tiny;
use JSON::PP;
use MIME::Base64 qw(decode_base64);
use POSIX qw(WNOHANG setpgid);
use Time::HiRes qw(sleep time);

my $json = JSON::PP->new->utf8->allow_nonref;
my $element_key = 'element-6066-11e4-a52e-4f735466cecf';
my @running;
$SIG{$_} = sub { exit 130 } for qw(INT TERM HUP);

sub find_program
{
	my (@names) = @_;
	for my $name (@names)
	{
		for my $folder (split /:/, $ENV{PATH})
		{
			return "$folder/$name" if -x "$folder/$name" && !-d _;
		}
	}
	die "none of these is installed: @names (on Debian: chromium, chromium-driver)\n";
}

sub new
{
	my ($class) = @_;
	my $folder = File::Temp->newdir('wsis-browser-XXXXXX', TMPDIR => 1);
	my $self = bless { folder => $folder, http => HTTP::Tiny->new(timeout => 60) }, $class;
	push @running, $self;
	$self->start_driver(find_program('chromedriver'));
	my $session = $self->post(
		'/session',
		{
			capabilities => {
				alwaysMatch => {
					'goog:loggingPrefs' => { performance => 'ALL', browser => 'ALL' },
					'goog:chromeOptions' => {
						binary => find_program('chromium', 'chromium-browser', 'google-chrome'),
						args => [
							qw(--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run
							  --disable-background-networking --disable-component-update --disable-sync
							  --disable-default-apps --disable-extensions --hide-scrollbars),
							"--user-data-dir=$folder/profile"
						]
					}
				}
			}
		});
	$self->{session} = "/session/$session->{sessionId}";
	return $self;
}

# The driver chooses a free port and tells it: two runs side by side don't meet.
sub start_driver
{
	my ($self, $driver) = @_;
	my $log = "$self->{folder}/driver.log";
	my $pid = fork // die "fork: $!\n";
	if ($pid == 0)
	{
		setpgid(0, 0);
		$ENV{HOME} = $ENV{XDG_CONFIG_HOME} = $ENV{XDG_CACHE_HOME} = "$self->{folder}";
		delete $ENV{DBUS_SESSION_BUS_ADDRESS};
		open STDOUT, '>', $log;
		open STDERR, '>&', \*STDOUT;
		open STDIN, '<', '/dev/null';
		exec $driver, '--port=0' or POSIX::_exit(127);
	}
	$self->{driver} = $pid;
	my $until = time + 20;
	while (time < $until)
	{
		if (open my $in, '<', $log)
		{
			local $/;
			my $said = <$in> // '';
			if ($said =~ /successfully on port (\d+)/)
			{
				$self->{base} = "http://127.0.0.1:$1";
				return;
			}
		}
		last if waitpid($pid, WNOHANG) == $pid;
		sleep 0.05;
	}
	die "chromedriver did not start; it said:\n" . `cat $log`;
}

sub ask
{
	my ($self, $method, $path, $body) = @_;
	my $response = $self->{http}->request(
		$method,
		$self->{base} . $path,
		{
			headers => { 'Content-Type' => 'application/json' },
			defined $body ? (content => $json->encode($body)) : ()
		});
	my $answer = eval { $json->decode($response->{content}) };
	die "$method $path: $response->{status} $response->{content}\n" unless $answer;
	die "$method $path: $answer->{value}{error}: $answer->{value}{message}\n"
	  unless $response->{success};
	return $answer->{value};
}

sub post { return $_[0]->ask('POST', $_[1], $_[2] // {}) }

# A page that differs by its fragment only is not loaded again: see open_anew.
sub open_page { $_[0]->post("$_[0]{session}/url", { url => $_[1] }); return }

sub open_anew
{
	my ($self, $address) = @_;
	$self->open_page('about:blank');
	$self->open_page($address);
	return;
}

# The value that the body of a function returns; it finds its arguments in arguments.
sub run
{
	my ($self, $script, @arguments) = @_;
	return $self->post("$self->{session}/execute/sync", { script => $script, args => \@arguments });
}

sub devtools
{
	my ($self, $command, $parameters) = @_;
	return $self->post("$self->{session}/goog/cdp/execute",
		{ cmd => $command, params => $parameters });
}

sub set_width
{
	my ($self, $width) = @_;
	$self->devtools('Emulation.setDeviceMetricsOverride',
		{ width => $width, height => 900, deviceScaleFactor => 1, mobile => JSON::PP::false });
	return;
}

sub set_media { $_[0]->devtools('Emulation.setEmulatedMedia', { media => $_[1] }); return }

# What was logged since the last call.
sub log_of
{
	my ($self, $kind) = @_;
	return @{ $self->post("$self->{session}/se/log", { type => $kind }) };
}

# Addresses that pages asked for since the last call.
sub requested
{
	my ($self) = @_;
	my @addresses;
	for my $entry ($self->log_of('performance'))
	{
		my $message = $json->decode($entry->{message})->{message};
		next unless $message->{method} =~ /^Network\.(?:requestWillBeSent|webSocketCreated)$/;
		push @addresses, $message->{params}{request}{url} // $message->{params}{url};
	}
	return @addresses;
}

# Keys as a person presses them, to whatever has the focus.
my %key = (Tab => "\x{E004}", Enter => "\x{E007}", Space => ' ');

sub press
{
	my ($self, @keys) = @_;
	my @strokes =
	  map { my $value = $key{$_} // $_; ({ type => 'keyDown', value => $value }, { type => 'keyUp', value => $value }) }
	  @keys;
	$self->post("$self->{session}/actions",
		{ actions => [ { type => 'key', id => 'keyboard', actions => \@strokes } ] });
	return;
}

# Presses Tab until an element that matches has the focus; false if none gets it.
sub tab_to
{
	my ($self, $selector) = @_;
	for (1 .. 80)
	{
		return 1 if $self->run('return document.activeElement.matches(arguments[0])', $selector);
		$self->press('Tab');
	}
	return 0;
}

sub paper { return decode_base64($_[0]->post("$_[0]{session}/print", {})) }

# Ends the driver and every browser process that has our profile folder.
sub stop
{
	my ($self) = @_;
	my $session = delete $self->{session};
	eval { $self->ask('DELETE', $session) } if $session;
	my $driver = delete $self->{driver} or return;
	kill 'TERM', -$driver, $driver;
	for (1 .. 40)
	{
		last if waitpid($driver, WNOHANG) != 0;
		kill 'KILL', -$driver, $driver if $_ == 30;
		sleep 0.05;
	}
	for my $pid ($self->browser_processes)
	{
		kill 'KILL', $pid;
	}
	return;
}

sub browser_processes
{
	my ($self) = @_;
	my @found;
	for my $file (glob '/proc/[0-9]*/cmdline')
	{
		open my $in, '<', $file or next;
		local $/;
		my $line = <$in> // '';
		push @found, $file =~ m{/(\d+)/} if index($line, "$self->{folder}/") >= 0;
	}
	return grep { $_ != $$ } @found;
}

# before the folder goes; the test's own exit status stays
END
{
	my $status = $?;
	# folders can't be removed from inside one that may not be read
	chdir '/';
	$_->stop for @running;
	@running = ();
	$? = $status;
}

1;
