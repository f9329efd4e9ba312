package org.likeness.crm.launch;

import java.util.function.Consumer;

/** A measured run of the whole chain against a server that runs; found by {@link java.util.ServiceLoader}. */
public interface Bench {

    /**
     * @param address of the running server, ending in a slash
     * @param password of the user {@code admin}
     * @param leads how many leads to generate, import, learn from and rank
     * @param out told one line for each measured step
     */
    void run(String address, String password, int leads, Consumer<String> out) throws Exception;
}
