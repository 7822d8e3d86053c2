"""Tell PyInstaller what it cannot see: modules that are imported by name, and the data files."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

datas = collect_data_files("ketamine_facts")
hiddenimports = collect_submodules("ketamine_facts")
