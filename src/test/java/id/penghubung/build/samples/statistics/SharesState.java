package id.penghubung.build.samples.statistics;

final class SharesState {

    static int shared;

    private SharesState() {}

    static void print() {
        System.out.println(shared);
    }
}
