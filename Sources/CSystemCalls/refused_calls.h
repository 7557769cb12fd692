// The system calls that a boxed program is refused, whatever it asks of them.
//
// A number above the newest one known here is refused as well, so that a later kernel opens no way. Numbers
// of newer calls are the same on every architecture and written out, for older headers lack them.
#ifndef REFUSED_CALLS_H
#define REFUSED_CALLS_H

#ifdef __linux__
#include <sys/syscall.h>

enum { NEWEST_KNOWN_CALL = 469 };

static const unsigned refused_calls[] = {
    // Other processes: their memory, descriptors, bounds and turns.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_get_robust_list,
    SYS_setpriority, SYS_ioprio_set, SYS_migrate_pages, SYS_move_pages, 438 /* pidfd_getfd */,
    440 /* process_madvise */,
    448 /* process_mrelease */,
    // Leaving the process group: whoever stays in it can be ended.
    SYS_setsid, SYS_setpgid,
    // Namespaces, mounts and the root folder.
    SYS_unshare, SYS_setns, SYS_chroot, SYS_pivot_root, SYS_mount, SYS_umount2, SYS_swapon,
    SYS_swapoff, 428 /* open_tree */, 429 /* move_mount */, 430 /* fsopen */, 431 /* fsconfig */,
    432 /* fsmount */, 433 /* fspick */, 442 /* mount_setattr */, 457 /* statmount */,
    458 /* listmount */, 467 /* open_tree_attr */,
    // Rights, times and attributes of files: Landlock knows nothing of them, so a program could open
    // somebody's files to all.
    SYS_fchmod, SYS_fchmodat, 452 /* fchmodat2 */, SYS_fchown, SYS_fchownat, SYS_utimensat,
    SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr,
    SYS_fremovexattr, 463 /* setxattrat */, 466 /* removexattrat */, 469 /* file_setattr */,
    // Files by another way than their path, and watching what happens to them.
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_inotify_add_watch, SYS_fanotify_init,
    SYS_fanotify_mark,
    // Ways to other processes that are no files.
    SYS_shmget, SYS_shmat, SYS_shmctl, SYS_semget, SYS_semctl, SYS_semop, SYS_semtimedop, SYS_msgget,
    SYS_msgsnd, SYS_msgrcv, SYS_msgctl, SYS_mq_open, SYS_mq_unlink, SYS_add_key, SYS_request_key,
    SYS_keyctl,
    // The kernel itself, and interfaces that go round this filter or are known for their faults.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, 425 /* io_uring_setup */,
    426 /* io_uring_enter */, 427 /* io_uring_register */, SYS_kexec_load, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_syslog, SYS_acct, SYS_quotactl, 443 /* quotactl_fd */,
    SYS_reboot, SYS_sethostname, SYS_setdomainname, SYS_settimeofday, SYS_clock_settime,
    SYS_clock_adjtime, SYS_adjtimex, SYS_vhangup,
    459 /* lsm_get_self_attr */, 460 /* lsm_set_self_attr */,
#ifdef SYS_nfsservctl
    SYS_nfsservctl,
#endif
#ifdef SYS_lookup_dcookie
    SYS_lookup_dcookie,
#endif
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef __x86_64__
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_iopl, SYS_ioperm,
    SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS__sysctl,
#endif
};

// Programs ask for these first and then do without: said to be unknown, so that they do.
static const unsigned unknown_calls[] = {
    435 /* clone3: what it asks for stands in memory, which a filter cannot read */,
    437 /* openat2: the same */,
};

// What a program without network is refused besides.
static const unsigned network_calls[] = {
    SYS_socket, SYS_bind, SYS_connect, SYS_listen, SYS_accept, SYS_accept4,
};
#endif

#endif
