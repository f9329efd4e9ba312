package org.likeness.crm.boot;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * Classes and resources of the unpacked archives, found by {@link JarIndex}: an archive that cannot hold a name is never
 * asked for it, and never opened when nothing in it is wanted. A file beside the archives is a resource too. Payara takes the
 * jars of its class path apart only for a loader of this family.
 */
final class IndexedClasses extends OpenURLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Path directory;
    private final JarIndex index;
    private final URL[] urls;
    private final ConcurrentHashMap<Integer, JarFile> open = new ConcurrentHashMap<>();

    /** The system's class loader is asked before. */
    IndexedClasses(Path directory, JarIndex index) throws MalformedURLException {
        super(urls(directory, index));
        this.directory = directory;
        this.index = index;
        this.urls = getURLs();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/') + ".class";
        try {
            for (int position : index.mayHold(path)) {
                var jar = opened(position);
                var entry = jar.getJarEntry(path);
                if (entry != null) {
                    byte[] bytes;
                    try (var in = jar.getInputStream(entry)) {
                        bytes = in.readAllBytes();
                    }
                    definePackageOf(name, jar, urls[position]);
                    return defineClass(
                            name, bytes, 0, bytes.length, new CodeSource(urls[position], (CodeSigner[]) null));
                }
            }
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public URL findResource(String name) {
        var found = found(name, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return Collections.enumeration(found(name, Integer.MAX_VALUE));
    }

    private List<URL> found(String name, int most) {
        var found = new ArrayList<URL>();
        try {
            for (int position : index.mayHold(name)) {
                var entry = found.size() < most ? opened(position).getJarEntry(name) : null;
                if (entry != null) {
                    // of an archive for several Java versions, the entry for this one
                    var path = entry.getRealName().replace(" ", "%20");
                    found.add(new URL("jar", null, -1, urls[position] + "!/" + path));
                }
            }
            if (found.isEmpty() && name.indexOf('/') < 0 && Files.isRegularFile(directory.resolve(name))) {
                found.add(directory.resolve(name).toUri().toURL());
            }
        } catch (IOException unreadable) {
            return found;
        }
        return found;
    }

    private JarFile opened(int position) throws IOException {
        var jar = open.get(position);
        if (jar != null) {
            return jar;
        }
        var opened = new JarFile(index.file(directory, position), false, ZipFile.OPEN_READ, Runtime.version());
        var other = open.putIfAbsent(position, opened);
        if (other == null) {
            return opened;
        }
        opened.close();
        return other;
    }

    private void definePackageOf(String name, JarFile jar, URL url) throws IOException {
        var end = name.lastIndexOf('.');
        if (end < 0 || getDefinedPackage(name.substring(0, end)) != null) {
            return;
        }
        try {
            var manifest = jar.getManifest();
            if (manifest == null) {
                definePackage(name.substring(0, end), null, null, null, null, null, null, null);
            } else {
                definePackage(name.substring(0, end), manifest, url);
            }
        } catch (IllegalArgumentException defined) {
            // by another thread meanwhile
        }
    }

    private static URL[] urls(Path directory, JarIndex index) throws MalformedURLException {
        var urls = new URL[index.archives().size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = index.file(directory, i).toURI().toURL();
        }
        return urls;
    }
}
