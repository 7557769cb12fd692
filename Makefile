# `make run` builds dryrun, checks sample drafts and opens a demonstration; `make test` passes the tests. Both do all the
# set-up that a machine with Swift needs.

# The build refuses imports that Package.swift does not name.
FLAGS = --explicit-target-dependency-import-check error
DRYRUN = .build/release/dryrun

.PHONY: run build test lint packages test-packages completions clean bench

run: build
	@# Findings are what the samples are for, so the exit code 1 is fine here.
	@$(DRYRUN) check policies/harbourline/corpus --policy policies/harbourline || [ $$? -eq 1 ]
	@# Where nobody is at a terminal, nobody would end it either.
	@if [ -t 1 ]; then $(DRYRUN) serve --demo; else echo "To look around in a browser: $(DRYRUN) serve --demo"; fi

# The program carries no names that only a debugger or a library loaded later would ask for: the system
# would map them at each start.
LINKING = -Xlinker -s
ifeq (Linux,$(shell uname))
LINKING += -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic
# Since 2.36 the C library takes the 200,000 addresses that a start has to set in a hundredth of the room.
ifeq (2.36,$(shell getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/.* //; 1i2.36' | sort -V | head -1))
LINKING += -Xlinker -z -Xlinker pack-relative-relocs
endif
endif

build: packages
	swift build -c release --static-swift-stdlib $(LINKING) --product dryrun $(FLAGS)

# Tests that wait for programs and servers, or that look at how times grow, run one after the other: beside
# tests that compute, on as many threads as there are processors, their deadlines would pass before anybody
# looked. The others run a few at a time, so that none waits longer for its turn than it may take.
ALONE = ^(ApprovalDelivery|MCPTool|NameDirectory|OpenAICompatible|OutgoingHTTP|PluginAuthoring|PluginHost|PluginKit|PracticeCommand|Replay|Sandbox|SystemPrograms|Webhook|XAPI)Tests|Hostile|Growth|LargeText|ServedInLandlock|SlowClient
WIDTH = --parallel --experimental-maximum-parallelization-width 4

test: test-packages lint
	swift build --build-tests $(FLAGS)
	swift test --skip-build $(WIDTH) --skip '$(ALONE)'
	swift test --skip-build --no-parallel --filter '$(ALONE)'

lint:
	swift format lint --strict --recursive Sources Tests Plugins Package.swift

packages:
	@.ci/packages

test-packages:
	@.ci/packages test

# Measures the scanner against others on texts of this machine; the tables are in Benchmarks/results.
bench: build
	dpkg -s libhyperscan-dev > /dev/null 2>&1 || apt-get install -y --no-install-recommends libhyperscan-dev
	Benchmarks/scanner

# Shell completions: make completions SHELL_NAME=bash|zsh|fish > FILE
SHELL_NAME ?= bash
completions: build
	@$(DRYRUN) --generate-completion-script $(SHELL_NAME)

clean:
	swift package clean
