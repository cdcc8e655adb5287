#!/usr/bin/env bash
# Gradescope runs this once, when the autograder is built. The autograder is a zip of the course's files with setup.sh
# and run_autograder at its root:
#   zip -r autograder.zip assay.yaml assayw assayw.properties problems && zip -j autograder.zip gradescope/*
set -euo pipefail
apt-get update -qq
apt-get install -y -qq --no-install-recommends curl ca-certificates openjdk-25-jdk-headless bubblewrap util-linux
