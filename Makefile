# Courant. `make run` and `make test` need nothing but a Swift 6 toolchain and apt; they install the C libraries.
SWIFT ?= swift
CHECK := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(CHECK)
SWIFT_FILES := Package.swift Sources Tests Storage
DATA ?= $(COURANT_TEST_DATA)/stories

.PHONY: run test lint format bench fuzz soak audit train docs install build dependencies

run: build ## sync the offline sample and show the merged stories
	@sh Feeds/sample/run.sh .build/release/courant

test: dependencies ## every test
	@$(SWIFT) build --build-tests $(CHECK) && $(SWIFT) test --skip-build

lint: ## formatting, doc comments, shell scripts
	@$(SWIFT) format lint --strict --recursive $(SWIFT_FILES)

format: ## rewrite the sources in the house style
	@$(SWIFT) format --in-place --recursive $(SWIFT_FILES)

bench: dependencies ## print what the stages cost, beside the bare libraries
	@$(SWIFT) build -c release $(CHECK) --product courant-bench && .build/release/courant-bench

fuzz: dependencies ## libFuzzer over the feed, HTML, date, OPML and JSON readers (FUZZ_SECONDS each)
	@sh Tests/Fuzzing/fuzz.sh $${FUZZ_SECONDS:-60}

soak: build ## 10,000 random steps on three stores with kills (SOAK_STEPS, SOAK_SEED), and a kill at every write; a few of both are in make test
	@$(SWIFT) build --build-tests $(CHECK)
	@COURANT_TEST_BINARY=$(CURDIR)/.build/release/courant COURANT_SOAK_STEPS=$${SOAK_STEPS:-10000} COURANT_SOAK_SEED=$${SOAK_SEED:-1} $(SWIFT) test --skip-build --filter "SoakTests|DyingDiskTests"

audit: dependencies ## 30 days of the service in virtual time, its request log judged by the rules of politeness
	@$(SWIFT) build --build-tests $(CHECK) && $(SWIFT) test --skip-build --filter PolitenessMonthTests

train: dependencies ## learn the pair model of the deduplicator anew from annotated stories (DATA)
	@$(SWIFT) build -c release $(CHECK) --product courant-train && .build/release/courant-train learn "$(DATA)" Sources

eval: dependencies ## how good the stories are, on halves that were not learned from and on unseen kinds (DATA)
	@$(SWIFT) build -c release $(CHECK) --product courant-train
	@.build/release/courant-train eval "$(DATA)" docs/story-quality.md

docs: dependencies ## symbol graphs and pages of every module, under .build/docs
	@sh deploy/make-docs.sh

install: build ## binary, units and env example under PREFIX (default /usr)
	@sh deploy/install.sh .build/release/courant

build: dependencies
	@$(SWIFT) build $(RELEASE) --product courant

dependencies:
	@sh deploy/install-dependencies.sh
