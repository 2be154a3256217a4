#!/usr/bin/env bash
exec "${0%/*}/kafka-run-class.sh" kafka.Kafka "$@"
