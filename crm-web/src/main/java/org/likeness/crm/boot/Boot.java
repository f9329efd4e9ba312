package org.likeness.crm.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The server process begins here, in place of Payara's own launcher: that one unpacks 320 jars at each start and then
 * looks for every class in one after the other.
 */
public final class Boot {
    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";

    private Boot() {}

    /** @param arguments the directory of the unpacked jars, payara-micro.jar, the root directory, then Payara's own */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var jars = Path.of(arguments[0]);
        var root = Files.createDirectories(Path.of(arguments[2]));
        // what Payara's launcher would have told the server
        System.setProperty("fish.payara.micro.UnpackDir", jars.toString());
        System.setProperty("fish.payara.micro.tmpdir", root.toString());
        System.setProperty(
                "fish.payara.micro.BootJar", Path.of(arguments[1]).toUri().toString());

        var classes = new IndexedClasses(jars, JarIndex.read(jars));
        Thread.currentThread().setContextClassLoader(classes);
        var main = classes.loadClass(SERVER).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 3, arguments.length));
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(refused.getCause());
        }
    }
}
