package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A process that uses a name for the first time and says which keys it got. */
final class FirstUseProcess {

    private FirstUseProcess() {
    }

    static Process start(Path directory, String name) throws IOException {
        return start(name, directory.toString());
    }

    static Process start(HsmAccess access, String name) throws IOException {
        return start(name, access.library().toString(), Integer.toString(access.slot()), access.pin(),
                access.lockDirectory().toString());
    }

    private static Process start(String name, String... vaultArgs) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                FirstUseProcess.class.getName(), name));
        command.addAll(List.of(vaultArgs));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static String result(KeyVault vault, String name) {
        return vault.currentKid(name) + " "
                + HexFormat.of().formatHex(vault.hmac(name, name.getBytes(StandardCharsets.UTF_8)));
    }

    public static void main(String[] args) {
        try {
            System.out.print(result(openVault(args), args[0]));
        } catch (KeyVaultUnavailable e) {
            System.out.print(e.getMessage());
            System.exit(1);
        }
    }

    private static KeyVault openVault(String[] args) {
        return args.length == 2
                ? KeyFileVault.in(Path.of(args[1]))
                : HsmVault.open(new HsmAccess(Path.of(args[1]), Integer.parseInt(args[2]), args[3],
                        Path.of(args[4])));
    }
}
