"""Precompiles resident.wasm in a process of its own; then loads and runs it, and prints the resident memory in MB."""
import os
import subprocess
import sys

from wasmtime import Config, Engine, Store, WasiConfig, component

folder = sys.argv[1]
compiled = os.path.join(folder, "resident.cwasm")
engine = Engine(Config())

if len(sys.argv) > 2:
    with open(os.path.join(folder, "resident.wasm"), "rb") as source, open(compiled, "wb") as target:
        target.write(component.Component(engine, source.read()).serialize())
    sys.exit()

subprocess.run([sys.executable, __file__, folder, "compile"], check=True)
loaded = component.Component.deserialize_file(engine, compiled)
store = Store(engine)
store.set_wasi(WasiConfig())
linker = component.Linker(engine)
linker.add_wasip2()
instance = linker.instantiate(store, loaded)
found = (instance.get_export_index(store, f"wasi:cli/run@0.2.{patch}") for patch in range(0, 13))
interface = next(index for index in found if index is not None)
instance.get_func(store, instance.get_export_index(store, "run", interface))(store)
with open("/proc/self/status", encoding="utf8") as status:
    print(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS")))
