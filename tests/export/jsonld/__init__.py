"""Tests of the linked data."""
