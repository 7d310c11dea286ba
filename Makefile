# wsis, a PostgreSQL extension. `make demo` and `make test` install what they lack;
# make, install, installcheck, uninstall and dist are those of PGXS.
ROOT := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

# the capabilities with SQL, from the ground up: a room knows only rooms before it
ROOMS   = vocabulary page
C_ROOMS = picture vocabulary page

rel        = $(patsubst $(ROOT)/%,%,$(sort $(wildcard $(addprefix $(ROOT)/,$(1)))))
EXTENSION  = wsis
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" $(ROOT)/wsis.control)
MODULE_big = wsis
OBJS       = $(patsubst %.c,%.o,$(call rel,src/*.c $(C_ROOMS:%=src/%/*.c)))
DATA       = $(call rel,sql/upgrade/wsis--*--*.sql)
DATA_built = wsis--$(EXTVERSION).sql
PIECES     = $(foreach room,$(ROOMS),$(call rel,sql/$(room).sql sql/data/$(room).sql))
PG_CPPFLAGS = -I$(ROOT)/src
EXTRA_CLEAN = $(OBJS:.o=.d) demo/wsis.html

REGRESS      = $(patsubst test/sql/%.sql,%,$(call rel,test/sql/*.sql))
REGRESS_OPTS = --inputdir=$(ROOT)/test --load-extension=postgis --load-extension=wsis
ISOLATION      = $(patsubst test/specs/%.spec,%,$(call rel,test/specs/*.spec))
ISOLATION_OPTS = --inputdir=$(ROOT)/test --outputdir=. --load-extension=postgis --load-extension=wsis

PG_CONFIG ?= pg_config
# the targets that find out by themselves what they lack come before PGXS, which needs pg_config
ifneq ($(shell command -v $(PG_CONFIG) 2>/dev/null),)
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

wsis--$(EXTVERSION).sql: $(PIECES) wsis.control
	{ printf '%s\n' '\echo Use "CREATE EXTENSION wsis CASCADE" to load this file. \quit'; cat $(filter %.sql,$^); } > $@

$(OBJS): %.o: %.c
	@$(MKDIR_P) $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -MF $*.d -MT '$*.o $*.bc' -c -o $@ $<
$(OBJS:.o=.bc): %.bc: %.c | %.o
-include $(OBJS:.o=.d)
endif
