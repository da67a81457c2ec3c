package dev.dateline.standalone.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What another Java process on this machine says of itself: its heap, and what it has read of Kafka. */
public final class Vitals implements AutoCloseable {
    private static final String CONSUMERS = "kafka.consumer:type=consumer-fetch-manager-metrics,client-id=*";

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Vitals(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /**
     * What was read of Kafka since the process began, by the consumers that it has now.
     *
     * @param fetches requests for records; an idle consumer makes one four times a second
     */
    public record Read(double fetches, double records, double bytes) {
        public Read since(Read before) {
            return new Read(fetches - before.fetches, records - before.records, bytes - before.bytes);
        }

        private Read plus(Read other) {
            return new Read(fetches + other.fetches, records + other.records, bytes + other.bytes);
        }
    }

    /** Of one of this user's; its address is its own, and none that anybody gave. */
    @SuppressWarnings("BanJNDI")
    public static Vitals of(long process) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                return new Vitals(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException e) {
            throw Trouble.failed("process " + process + " cannot be looked into: " + Trouble.lineOf(e));
        }
    }

    /** Bytes in use once what is garbage has gone. */
    public long heap() {
        try {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        } catch (IOException | UndeclaredThrowableException e) {
            // What stands for the bean elsewhere cannot declare that its process has gone.
            throw Trouble.failed("the heap of a process cannot be looked at: " + Trouble.lineOf(e));
        }
    }

    public Read read() {
        try {
            Read sum = new Read(0, 0, 0);
            for (ObjectName consumer : beans.queryNames(new ObjectName(CONSUMERS), null)) {
                sum = sum.plus(new Read(
                        figure(consumer, "fetch-total"),
                        figure(consumer, "records-consumed-total"),
                        figure(consumer, "bytes-consumed-total")));
            }
            return sum;
        } catch (IOException | JMException e) {
            throw Trouble.failed("what a process reads of Kafka cannot be looked at: " + Trouble.lineOf(e));
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            // The process has gone, and the connection with it.
        }
    }

    private double figure(ObjectName consumer, String name) throws IOException, JMException {
        return beans.getAttribute(consumer, name) instanceof Number number ? number.doubleValue() : 0;
    }
}
