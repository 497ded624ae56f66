#include "app/reader/limits.h"

#ifdef __linux__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <vector>
#endif

namespace credence {

#ifdef __linux__

namespace {

constexpr rlim_t mostMemory = 1536ULL * 1024 * 1024;
constexpr rlim_t mostFileBytes = 1024ULL * 1024; // the reader writes nothing itself; a font library may write its cache
constexpr rlim_t mostOpenFiles = 64;

void limit(__rlimit_resource_t what, rlim_t most)
{
    const rlimit both{most, most};
    setrlimit(what, &both);
}

sock_filter statement(int code, unsigned value) { return {static_cast<unsigned short>(code), 0, 0, value}; }

/// No sockets, no other programs, no looking into other processes, no removing of files: such calls fail with EPERM.
void refuseCalls()
{
    std::vector<int> refused{SYS_socket,    SYS_socketpair, SYS_connect,  SYS_bind,     SYS_execve,   SYS_execveat,  SYS_ptrace,
                             SYS_unlinkat,  SYS_renameat2,  SYS_linkat,   SYS_symlinkat, SYS_mount,   SYS_process_vm_readv,
                             SYS_process_vm_writev, SYS_keyctl, SYS_bpf,  SYS_perf_event_open};
#ifdef __x86_64__
    refused.insert(refused.end(), {SYS_unlink, SYS_rename, SYS_link, SYS_symlink, SYS_fork, SYS_vfork});
#endif
    std::vector<sock_filter> rules{statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const int call : refused) {
        rules.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, 1, static_cast<unsigned>(call)});
        rules.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    rules.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(rules.size()), rules.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

} // namespace

void fenceIn()
{
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, mostMemory);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, mostFileBytes);
    limit(RLIMIT_NOFILE, mostOpenFiles);
    unshare(CLONE_NEWUSER | CLONE_NEWNET);
    refuseCalls();
}

void allowSeconds(int seconds)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit time{};
    getrlimit(RLIMIT_CPU, &time);
    time.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    setrlimit(RLIMIT_CPU, &time);
}

long memoryKiB()
{
    long pages = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        long all = 0;
        if (std::fscanf(file, "%ld %ld", &all, &pages) != 2)
            pages = 0;
        std::fclose(file);
    }
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

#else

void fenceIn() {}
void allowSeconds(int) {}
long memoryKiB() { return 0; }

#endif

} // namespace credence
