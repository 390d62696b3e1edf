package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After thousands of changes, an inventory answers like one made afresh and like the specification. */
class RandomChangesTest {
    private static final int CHANGES = 10_000;
    private static final List<Address> ADDRESSES = RandomValues.addresses();

    /** A question between two pods that an inventory knows. */
    private record Question(NamespacedName source, NamespacedName destination, int port, Protocol protocol) {
        Verdict ask(Inventory inventory) {
            return inventory
                    .policies()
                    .evaluate(inventory.resolve(source), inventory.resolve(destination), port, protocol);
        }
    }

    /** What an inventory said once. */
    private record Remembered(Inventory inventory, List<Question> questions, List<Answer> answers, BitSet flows) {}

    private final RandomValues values = new RandomValues(4711);
    private final RandomChanges changes = new RandomChanges(20_261_124);
    private final List<Remembered> remembered = new ArrayList<>();

    @Test
    void tenThousandChangesLeaveWhatAFreshInventorySaysAndOldOnesAnswerAsBefore() {
        for (int i = 1; i <= CHANGES; i++) {
            Inventory inventory = changes.next();
            if (i % 100 == 0) {
                Inventory fresh = changes.scene().fresh();
                assertThat(inventory).isEqualTo(fresh);
                compare(inventory, fresh);
            }
            if (i % 500 == 0) {
                compareWithSpecification(inventory);
                remember(inventory);
            }
        }
        for (Remembered old : remembered) {
            assertThat(answers(old.inventory(), old.questions())).isEqualTo(old.answers());
            assertThat(flows(old.inventory())).isEqualTo(old.flows());
        }
        assertThat(remembered)
                .hasSize(CHANGES / 500)
                .anyMatch(old -> !old.flows().isEmpty());
    }

    private void compare(Inventory inventory, Inventory fresh) {
        List<Question> questions = questions(100);
        assertThat(answers(inventory, questions)).isEqualTo(answers(fresh, questions));
        assertThat(flows(inventory)).isEqualTo(flows(fresh));
        for (Question question : questions.subList(0, questions.size() / 10)) {
            Pod source = inventory.pod(question.source()).orElseThrow();
            Pod destination = inventory.pod(question.destination()).orElseThrow();
            assertThat(inventory.policies().allowedPorts(source, destination))
                    .as("%s", question)
                    .isEqualTo(fresh.policies().allowedPorts(source, destination));
        }
    }

    private void compareWithSpecification(Inventory inventory) {
        ReferenceEvaluator reference = changes.scene().reference();
        for (Question question : questions(40)) {
            Endpoint source = changes.scene().pod(question.source());
            Endpoint destination = changes.scene().pod(question.destination());
            assertThat(EngineAnswers.of(question.ask(inventory)))
                    .as("%s", question)
                    .isEqualTo(reference.evaluate(source, destination, question.port(), question.protocol()));
        }
        Cluster cluster = changes.scene().cluster();
        BitSet flows = flows(inventory);
        for (int i = 0; i < ADDRESSES.size() * ADDRESSES.size(); i += 7) {
            Address source = source(i);
            Address destination = destination(i);
            boolean allowed = true;
            for (Endpoint from : endsAt(source, cluster)) {
                for (Endpoint to : endsAt(destination, cluster)) {
                    allowed &=
                            reference.evaluate(from, to, port(i), Protocol.TCP).allowed();
                }
            }
            assertThat(flows.get(i))
                    .as("%s -> %s on %s", source, destination, port(i))
                    .isEqualTo(allowed);
        }
    }

    private static List<Endpoint> endsAt(Address address, Cluster cluster) {
        List<Pod> owners = cluster.podsAt(address);
        return owners.isEmpty() ? List.of(cluster.externalEndpoint(address)) : List.copyOf(owners);
    }

    private void remember(Inventory inventory) {
        List<Question> questions = questions(30);
        remembered.add(new Remembered(inventory, questions, answers(inventory, questions), flows(inventory)));
    }

    private List<Question> questions(int number) {
        List<NamespacedName> pods = List.copyOf(changes.scene().pods.keySet());
        return IntStream.range(0, pods.isEmpty() ? 0 : number)
                .mapToObj(i -> new Question(values.of(pods), values.of(pods), values.port(), values.protocol()))
                .toList();
    }

    private static List<Answer> answers(Inventory inventory, List<Question> questions) {
        return questions.stream()
                .map(question -> EngineAnswers.of(question.ask(inventory)))
                .toList();
    }

    /** All pairs of addresses, each on one port. */
    private static BitSet flows(Inventory inventory) {
        int number = ADDRESSES.size() * ADDRESSES.size();
        Protocol[] protocols = new Protocol[number];
        Arrays.fill(protocols, Protocol.TCP);
        return inventory.allows(
                IntStream.range(0, number).mapToObj(RandomChangesTest::source).toArray(Address[]::new),
                IntStream.range(0, number)
                        .mapToObj(RandomChangesTest::destination)
                        .toArray(Address[]::new),
                IntStream.range(0, number).map(RandomChangesTest::port).toArray(),
                protocols);
    }

    private static Address source(int flow) {
        return ADDRESSES.get(flow / ADDRESSES.size());
    }

    private static Address destination(int flow) {
        return ADDRESSES.get(flow % ADDRESSES.size());
    }

    private static int port(int flow) {
        return RandomValues.PORTS.get(flow % 3);
    }
}
