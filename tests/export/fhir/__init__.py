"""Tests of the FHIR exporter."""
