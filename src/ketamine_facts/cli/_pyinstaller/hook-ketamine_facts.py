"""Tell PyInstaller to add what it does not detect: the data files, and modules imported with ``import_module``."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

datas = collect_data_files("ketamine_facts")
hiddenimports = collect_submodules("ketamine_facts")
