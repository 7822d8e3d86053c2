"""An information leaflet served from ketamine_facts."""
