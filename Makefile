# wsis, a PostgreSQL extension.
#
#   make demo    the main job on real data, ending in a page: demo/wsis.html
#   make test    the whole suite
#
# Both install what they lack and work in a throwaway cluster of their own; so do
# test-slow, test-clients, test-asan, fuzz, check-data and bench. all, install, installcheck, uninstall and clean
# are those of PGXS: PG_CONFIG=, DESTDIR=, PROFILE= and VPATH builds as usual.
ROOT := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

# the capabilities, from the ground up: a room knows only rooms below it (tools/floors)
ROOMS   = vocabulary matrix search distribution connectivity measures reference page
C_ROOMS = geometry picture distribution vocabulary matrix search connectivity measures reference page

rel        = $(patsubst $(ROOT)/%,%,$(sort $(wildcard $(addprefix $(ROOT)/,$(1)))))
EXTENSION  = wsis
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" $(ROOT)/wsis.control)
MODULE_big = wsis
OBJS       = $(patsubst %.c,%.o,$(call rel,src/*.c $(C_ROOMS:%=src/%/*.c)))
PIECES     = $(foreach room,$(ROOMS),$(call rel,sql/$(room).sql) $(call rel,sql/data/$(room).sql))
INSTALL_SQL = wsis--$(EXTVERSION).sql
# 0.0.0 is the empty house, from which all that a release creates is an upgrade
UPGRADE_SQL = wsis--0.0.0--$(EXTVERSION).sql
DATA       = $(call rel,sql/upgrade/wsis--*--*.sql)
DATA_built = $(INSTALL_SQL) $(UPGRADE_SQL)
PG_CPPFLAGS = -I$(ROOT)/src
# a product and a sum rounded once on some machines and twice on others would differ in the last bit
PG_CFLAGS  = -ffp-contract=off
# PROJ: the geodesics that PostGIS measures with; ICU: characters' properties and the dictionaries of
# scripts without blanks
SHLIB_LINK = -lproj -licuuc -licudata
EXTRA_CLEAN = $(OBJS:.o=.d) $(wildcard wsis--*.sql wsis-*.tar.gz) demo/wsis.html \
	$(shell test ! -L expected || echo expected)

REGRESS       := $(patsubst test/sql/%.sql,%,$(call rel,test/sql/*.sql))
REGRESS_OPTS   = --inputdir=$(ROOT)/test --load-extension=postgis --load-extension=wsis
ISOLATION     := $(patsubst test/specs/%.spec,%,$(call rel,test/specs/*.spec))
ISOLATION_OPTS = --inputdir=$(ROOT)/test --outputdir=. --load-extension=postgis --load-extension=wsis

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

.DEFAULT_GOAL := all

# these find out by themselves what they lack, so they work without pg_config
.PHONY: demo test test-slow test-clients test-asan fuzz check-data bench dist
demo test test-slow test-clients fuzz bench:
	@$(ROOT)/tools/$@
test-asan:
	@$(ROOT)/tools/asan
check-data:
	@TESTS=check-data $(ROOT)/tools/test
dist:
	@$(ROOT)/tools/dist

ifneq ($(wildcard $(PGXS)),)

# bitcode is for the server's JIT: a machine without the clang that built it does without
ifeq ($(shell command -v "$$(sed -n 's/^CLANG *= *//p' $(dir $(PGXS))../Makefile.global)"),)
override with_llvm = no
endif

include $(PGXS)

$(INSTALL_SQL): how = CREATE EXTENSION wsis CASCADE
$(UPGRADE_SQL): how = ALTER EXTENSION wsis UPDATE
$(DATA_built): $(PIECES) wsis.control $(ROOT)/Makefile
	{ printf '%s\n' '\echo Use "$(how)" to load this file. \quit'; cat $(filter %.sql,$^); } > $@

$(OBJS): %.o: %.c
	@$(MKDIR_P) $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -MF $*.d -MT '$*.o $*.bc' -c -o $@ $<
$(OBJS:.o=.bc): %.bc: %.c | %.o
-include $(OBJS:.o=.d)

# in a build outside the checkout pg_regress looks for expected/ where it runs; the
# whole path, or else make would find the checkout's
ifneq ($(ROOT),.)
installcheck: $(CURDIR)/expected
$(CURDIR)/expected:
	ln -s $(abspath $(ROOT))/expected $@
endif

else

.PHONY: all install installcheck uninstall clean
all install installcheck uninstall:
	@echo "wsis: no PGXS at '$(PG_CONFIG)': install PostgreSQL's server headers (Debian: postgresql-server-dev-N)" >&2
	@echo "wsis: or name the server's own with PG_CONFIG=/path/to/pg_config; 'make demo' installs what it needs" >&2
	@exit 2
clean:
	rm -f wsis.so $(OBJS) $(OBJS:.o=.bc) $(EXTRA_CLEAN)

endif
