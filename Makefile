# `make` prints this help. A target's line after ## is its description.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run demo test build dist bench chaos fuzz agreement format clean

# A JDK 25: JAVA_HOME if it is one, else the first under the usual places, by its release file.
JDK := $(shell for home in "$$JAVA_HOME" /usr/lib/jvm/* /opt/* \
	/Library/Java/JavaVirtualMachines/*/Contents/Home "$$HOME"/.sdkman/candidates/java/*; do \
	[ -x "$$home/bin/javac" ] || continue; \
	version=$$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$home/release" 2>/dev/null); \
	if [ "$${version:-0}" -ge 25 ]; then echo "$$home"; break; fi; done)
MVN := JAVA_HOME="$(JDK)" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $$MAVEN_OPTS" mvn -B -ntp
ASSAY := api/target/assay
TESTS = "$(JDK)/bin/java" -Xmx3g --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
MEASURE = $(TESTS) -cp "api/target/test-classes:api/target/classes:$$(cat api/target/test.classpath)"
STORM = $(TESTS) -cp "target/test-classes:target/classes:../$(ASSAY)/lib/*"
STORM_SERVICE = $(TESTS) -cp "target/test-classes:target/classes:$$(cat target/test.classpath)"
SOURCES := $(shell find pom.xml grader problems api -path '*/target' -prune -o -type f -print 2>/dev/null)

help: ## this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## start the service with the bundled problems
	@exec $(ASSAY)/bin/assay serve $(ARGS)

demo: build ## start the service, submit right and wrong answers over HTTP, print the verdicts, stop
	@exec $(ASSAY)/bin/assay demo

test: jdk ## run all tests
	$(MVN) verify

build: $(ASSAY)/bin/assay ## make the self-contained folder api/target/assay/

$(ASSAY)/bin/assay: $(SOURCES) | jdk
	$(MVN) -q -DskipTests package
	@touch $@

dist: build ## make one archive of that folder, with checksums (the same bytes again, AOT caches apart)
	api/src/main/distribution/archive $(ASSAY) api/target

bench: build ## measure what the README states; ARGS="engine" for some sections only
	$(MEASURE) dev.assay.api.bench.Bench $(ARGS)

chaos: build ## hostile SQL, busy cores, killed workers, services and databases, overload; ARGS="kills orphans" for some parts
	@failed=0; \
	$(if $(or $(if $(ARGS),,all),$(filter-out service-%,$(ARGS))),(cd grader && $(STORM) \
	  dev.assay.grader.chaos.Chaos $(filter-out service-%,$(ARGS))) || failed=1;) \
	$(if $(or $(if $(ARGS),,all),$(filter service-%,$(ARGS))),(cd api && $(STORM_SERVICE) \
	  dev.assay.api.chaos.Chaos $(filter service-%,$(ARGS))) || failed=1;) \
	exit $$failed

fuzz: build ## 20,000 random statements; ARGS="COUNT SEED" for others
	cd grader && $(STORM) dev.assay.grader.chaos.Fuzz $(ARGS)

agreement: build ## every query of the bank, with all mutants, as a batch and by itself; ARGS="PAIRS.jsonl..." for pairs too
	cd problems && $(STORM) dev.assay.problems.BatchAgreement $(abspath $(ARGS))

format: jdk ## format the sources
	$(MVN) -q spotless:apply

clean: ## remove what a build makes
	rm -rf target */target

.PHONY: jdk
jdk:
	@test -n "$(JDK)" || { echo "Assay needs a JDK 25 or later: install one (for example Temurin 25) or set JAVA_HOME." >&2; exit 2; }
	@command -v mvn >/dev/null || { echo "Assay needs Maven 3.8 or later on the PATH." >&2; exit 2; }
