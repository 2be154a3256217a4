package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class GroepscommitTest {

    private static final String HIER = "klacht_extern.dossier";

    private final Proefschijf schijf = new Proefschijf();

    @Test
    void eenSchrijfactieIsPasBevestigdNaCommitEnFsync() {
        try (var commit = new Groepscommit(schijf, 100)) {
            var schrijver = CompletableFuture.supplyAsync(() -> commit.schrijvend(HIER, () -> "klaar"));
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            assertThat(schrijver).isNotDone();
            schijf.fsyncs.release();
            assertThat(schrijver.join()).isEqualTo("klaar");
            assertThat(schijf.gedaan).containsExactly("commit", "fsync begint", "fsync klaar");
        }
    }

    @Test
    void schrijversTijdensEenFsyncDelenDeVolgende() {
        try (var commit = new Groepscommit(schijf, 100)) {
            var eerste = CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> null));
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            var gedaan = new ConcurrentLinkedQueue<Integer>();
            var rest = List.of(1, 2).stream()
                    .map(nr -> CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> gedaan.add(nr))))
                    .toList();
            await().until(() -> gedaan.size() == 2);
            schijf.fsyncs.release(2);
            eerste.join();
            rest.forEach(CompletableFuture::join);
            assertThat(schijf.gedaan).filteredOn("commit"::equals).hasSize(2);
        }
    }

    @Test
    void eenLezerDieZekerheidVraagtWachtOpWatNogOnderwegIs() {
        try (var commit = new Groepscommit(schijf, 100)) {
            commit.wachtTotOpSchijf(HIER);
            var schrijver = CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> null));
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            var lezer = CompletableFuture.runAsync(() -> commit.wachtTotOpSchijf(HIER));
            assertThat(lezer).isNotDone();
            schijf.fsyncs.release();
            CompletableFuture.allOf(schrijver, lezer).join();
        }
    }

    @Test
    void wieErgensAndersLeestWachtNiet() {
        try (var commit = new Groepscommit(schijf, 100)) {
            var schrijver = CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> null));
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            commit.wachtTotOpSchijf("melding_extern.dossier");
            assertThat(schrijver).isNotDone();
            schijf.fsyncs.release();
            schrijver.join();
        }
    }

    @Test
    void wieLeestTerwijlErGeschrevenWordtWachtOokOpDeRestVanDieActie() {
        var verder = new Semaphore(0);
        try (var commit = new Groepscommit(schijf, 100)) {
            var schrijver = CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> {
                schijf.gedaan.add("te lezen");
                verder.acquireUninterruptibly();
                return null;
            }));
            await().until(() -> schijf.gedaan.contains("te lezen"));
            var lezer = CompletableFuture.runAsync(() -> commit.wachtTotOpSchijf(HIER));
            assertThat(lezer).isNotDone();
            verder.release();
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            assertThat(lezer).isNotDone();
            schijf.fsyncs.release();
            CompletableFuture.allOf(schrijver, lezer).join();
        }
    }

    @Test
    void naHetWeghalenVanEenCollectieWachtIedereen() {
        try (var commit = new Groepscommit(schijf, 100)) {
            var inrichter = CompletableFuture.runAsync(() -> commit.alleen(() -> null));
            await().until(() -> schijf.gedaan.contains("fsync begint"));
            var lezer = CompletableFuture.runAsync(() -> commit.wachtTotOpSchijf(HIER));
            assertThat(lezer).isNotDone();
            schijf.fsyncs.release();
            CompletableFuture.allOf(inrichter, lezer).join();
        }
    }

    @Test
    void ookEenMislukteActieWachtOpWatZijZag() {
        try (var commit = new Groepscommit(schijf, 100)) {
            schijf.fsyncs.release();
            assertThatThrownBy(() -> commit.schrijvend(HIER, () -> {
                throw new IllegalArgumentException("dubbel");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThat(schijf.gedaan).endsWith("fsync klaar");
        }
    }

    @Test
    void naEenSchijffoutWordtNietsMeerBevestigd() {
        try (var commit = new Groepscommit(schijf, 100)) {
            schijf.kapot = true;
            assertThatThrownBy(() -> commit.schrijvend(HIER, () -> null))
                    .hasMessageContaining("niet op schijf gekomen");
            schijf.kapot = false;
            assertThatThrownBy(() -> commit.schrijvend(HIER, () -> null))
                    .hasMessageContaining("niet op schijf gekomen");
            assertThatThrownBy(() -> commit.wachtTotOpSchijf(HIER)).hasMessageContaining("niet op schijf gekomen");
            assertThat(commit.einde().toCompletableFuture()).isCompletedExceptionally();
        }
    }

    @Test
    void sluitenSchrijftWatNogKlaarstaat() {
        var commit = new Groepscommit(schijf, 1);
        var schrijver = CompletableFuture.runAsync(() -> commit.schrijvend(HIER, () -> null));
        await().until(() -> schijf.gedaan.contains("fsync begint"));
        schijf.fsyncs.release();
        commit.close();
        schrijver.join();
        assertThat(commit.einde().toCompletableFuture()).isCompleted();
        assertThat(schijf.gedaan).containsExactly("commit", "compacteer", "fsync begint", "fsync klaar");
    }

    /** Houdt elke fsync vast tot de proef hem doorlaat. */
    private static final class Proefschijf implements Schijf {

        private final Queue<String> gedaan = new ConcurrentLinkedQueue<>();
        private final Semaphore fsyncs = new Semaphore(0);
        private volatile boolean kapot;

        @Override
        public void commit() {
            if (kapot) {
                throw new IllegalStateException("schijf vol");
            }
            gedaan.add("commit");
        }

        @Override
        public void dwingNaarSchijf() {
            gedaan.add("fsync begint");
            fsyncs.acquireUninterruptibly();
            gedaan.add("fsync klaar");
        }

        @Override
        public void compacteer() {
            gedaan.add("compacteer");
        }
    }
}
